//! `permit_precheck` linked to a module for the browser. What is linked is optimised once more as a
//! whole, at the level of this crate: at that of `permit_precheck`, which is compiled for size, the
//! loops over pixels would not be vectorised.

extern crate permit_precheck as _;
