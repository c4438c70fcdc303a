//! Pixels → numbers, no opinions.

pub mod background;
pub mod blobs;
pub mod border;
pub mod colour;
pub mod histogram;
pub mod ink;
pub mod lines;
pub mod mouth;
pub mod picture;
pub mod proportions;
pub mod scene;
<<<<<<< HEAD:src/vision/measure.rs
pub mod specks;
=======
pub mod sharp;
>>>>>>> w/sharp:src/photo/measure.rs
