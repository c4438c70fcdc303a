//! Where tests find models and shared material.
#![allow(dead_code)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the material shared beside the project; `None`, with a line printed, where it is not
/// there.
pub fn shared(path: &str) -> Option<PathBuf> {
    let file = root().join("../shared").join(path);
    if !file.exists() {
        println!("skipped: ../shared/{path} is not here");
        return None;
    }
    Some(file)
}

/// The packed models; made where they are missing.
pub fn packed() -> Vec<u8> {
    static ONCE: OnceLock<Vec<u8>> = OnceLock::new();
    ONCE.get_or_init(|| made("pkg/models/face.bin", &[])).clone()
}

/// Models as they were before they were shrunk: `detector`, `plain`, `attention`, `segmenter`, or all
/// that a photo needs: `face`.
pub fn float(name: &str) -> Vec<u8> {
    static ONCE: OnceLock<()> = OnceLock::new();
    let folder = "target/models-float";
    ONCE.get_or_init(|| {
        made(&format!("{folder}/face.bin"), &["--float", folder]);
    });
    std::fs::read(root().join(format!("{folder}/{name}.bin"))).expect("packed just now")
}

fn made(path: &str, arguments: &[&str]) -> Vec<u8> {
    let file = root().join(path);
    if !file.exists() {
        let done = Command::new("node")
            .arg("tools/pack-models.mjs")
            .args(arguments)
            .current_dir(root())
            .status()
            .expect("Node.js runs");
        assert!(done.success(), "the models could not be packed");
    }
    std::fs::read(file).expect("packed models")
}
