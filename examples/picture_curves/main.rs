//! What the picture's rules make of photos damaged by code, of photos changed as photos normally differ,
//! and of people recoloured. Prints docs/picture-curves.md.
//!
//! `cargo run --release --example picture_curves > docs/picture-curves.md`, where the labelled photos lie
//! beside the repository. Parts of it, quickly:
//!
//! - `curves`, `alarms`, `groups`: this part only (several may be named);
//! - `--defect NAME`: defects whose name begins so, such as `--defect wall`; may be given several times;
//! - `--each 40`: so many damaged photos a defect; `--subjects 10`: so many people;
//! - `--scores FILE`: what each rule measured on each photo, as tab-separated values, to set limits by;
//! - `--keep FOLDER`: keeps the changed photos there, to be looked at.

mod colour;
mod defects;
mod drawing;
mod groups;
mod letters;
mod matte;
mod parts;
mod people;
mod plane;
mod random;
mod report;
mod shot;
mod statistics;
mod undamaged;
mod work;

use std::error::Error;
use std::fs::File;
use std::path::PathBuf;

use permit_precheck::photo::face::Reader;

use defects::{Defect, STRENGTHS};
use people::Subject;
use random::Random;
use report::Photo;
use work::{Job, Shop, What};

const MODELS: &str = "pkg/models/face.bin";
/// Damaged photos of each defect.
const EACH: usize = 110;

#[derive(Debug, Default)]
struct Wishes {
    parts: Vec<String>,
    defects: Vec<String>,
    each: Option<usize>,
    subjects: Option<usize>,
    keep: Option<PathBuf>,
    scores: Option<PathBuf>,
}

impl Wishes {
    fn read() -> Result<Self, Box<dyn Error>> {
        let mut wishes = Wishes::default();
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} of what?"));
            match word.as_str() {
                "curves" | "alarms" | "groups" => wishes.parts.push(word),
                "--defect" => wishes.defects.push(value()?),
                "--each" => wishes.each = Some(value()?.parse()?),
                "--subjects" => wishes.subjects = Some(value()?.parse()?),
                "--scores" => wishes.scores = Some(value()?.into()),
                "--keep" => wishes.keep = Some(value()?.into()),
                _ => return Err(format!("{word} is not known").into()),
            }
        }
        Ok(wishes)
    }

    fn part(&self, name: &str) -> bool {
        self.parts.is_empty() || self.parts.iter().any(|part| part == name)
    }

    fn defect(&self, name: &str) -> bool {
        self.defects.is_empty() || self.defects.iter().any(|start| name.starts_with(start.as_str()))
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    if !people::here() {
        println!("The labelled photos are not here; nothing to measure.");
        return Ok(());
    }
    let wishes = Wishes::read()?;
    let models = std::fs::read(MODELS)?;
    let mut reader = Reader::new(&models).map_err(|e| format!("{MODELS}: {e:?}"))?;
    let subjects = people::subjects(&mut reader, wishes.subjects.unwrap_or(usize::MAX))?;
    if let Some(folder) = &wishes.keep {
        std::fs::create_dir_all(folder)?;
    }
    let shop = Shop { subjects: &subjects, models: &models, keep: wishes.keep.clone() };
    let mut scores = wishes.scores.as_ref().map(File::create).transpose()?;
    let mut run = |name: &str, jobs: Vec<Job>| -> Result<Vec<Photo>, Box<dyn Error>> {
        let said = shop.run(name, &jobs)?;
        let photos = jobs.into_iter().zip(said).map(|(job, said)| Photo { job, said });
        let photos: Vec<Photo> = photos.collect();
        if let Some(file) = &mut scores {
            report::write_scores(file, &subjects, &photos)?;
        }
        Ok(photos)
    };

    report::beginning(&subjects);
    let plain = !wishes.part("curves") && !wishes.part("alarms");
    let undamaged = run("undamaged", undamaged_jobs(subjects.len(), plain))?;
    if wishes.part("curves") {
        let each = wishes.each.unwrap_or(EACH);
        let wanted = |(_, defect): &(usize, &Defect)| wishes.defect(defect.name);
        let jobs = defects::ALL.iter().enumerate().filter(wanted);
        let jobs = jobs.flat_map(|(at, defect)| damaged_jobs(&subjects, at, defect, each));
        report::curves(&subjects, &run("damaged", jobs.collect())?, &undamaged);
    }
    if wishes.part("alarms") {
        report::alarms(&subjects, &undamaged);
    }
    if wishes.part("groups") {
        let groups = 0..groups::ALL.len();
        let jobs = (0..subjects.len()).flat_map(|subject| {
            groups.clone().map(move |at| Job { subject, what: What::Group(at), count: 0 })
        });
        report::groups(&subjects, &run("groups", jobs.collect())?, &undamaged);
    }
    Ok(())
}

/// The photos as they are, and unless they are wanted `plain`, changed as photos normally differ.
fn undamaged_jobs(subjects: usize, plain: bool) -> Vec<Job> {
    let changes = if plain { 0 } else { undamaged::ALL.len() };
    let of = |subject: usize| {
        let changed = (0..changes).map(What::Undamaged);
        let all = std::iter::once(What::AsItIs).chain(changed);
        all.map(move |what| Job { subject, what, count: 0 })
    };
    (0..subjects).flat_map(of).collect()
}

/// Everyone whose own photo the defect's rule passes, in turn, at every strength.
fn damaged_jobs(subjects: &[Subject], at: usize, defect: &Defect, each: usize) -> Vec<Job> {
    let counts = |subject: &usize| subjects[*subject].counts(defect.rules[0].id);
    let mut people: Vec<usize> = (0..subjects.len()).filter(counts).collect();
    Random::of(defect.name, usize::MAX - 1).shuffle(&mut people);
    if people.is_empty() {
        return Vec::new();
    }
    (0..each)
        .map(|count| {
            let (strength, round) = (count % STRENGTHS, count / STRENGTHS);
            let subject = people[(round + strength * people.len() / STRENGTHS) % people.len()];
            Job { subject, what: What::Damaged { defect: at, strength }, count }
        })
        .collect()
}
