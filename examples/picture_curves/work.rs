//! Changes photos and has them judged, on two threads.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use permit_precheck::photo::face::Reader;
use permit_precheck::photo::{Options, check_with};
use permit_precheck::report::{Finding, Outcome, Value};
use permit_precheck::rules::{Rule, picture as rules};

use crate::defects::{self, Lay};
use crate::groups;
use crate::people::Subject;
use crate::random::Random;
use crate::shot::Shot;
use crate::undamaged;

const THREADS: usize = 2;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    AsItIs,
    /// By their places in the lists.
    Undamaged(usize),
    Damaged {
        defect: usize,
        strength: usize,
    },
    Group(usize),
}

#[derive(Debug, Clone, Copy)]
pub struct Job {
    pub subject: usize,
    pub what: What,
    /// Which of several alike.
    pub count: usize,
}

/// What one rule said.
#[derive(Debug, Clone, Copy)]
pub struct Told {
    pub outcome: Outcome,
    /// What was measured, as the report has it. `None` where it could not be.
    pub measured: Option<f64>,
    /// How bad that is: more is always worse.
    pub score: Option<f64>,
}

/// What each rule of the picture said, by its id.
pub type Said = BTreeMap<&'static str, Told>;

pub struct Shop<'a> {
    pub subjects: &'a [Subject],
    pub models: &'a [u8],
    /// Where changed photos are kept, to be looked at.
    pub keep: Option<PathBuf>,
}

impl Shop<'_> {
    /// Does all jobs; what was said comes in their order.
    pub fn run(&self, name: &str, jobs: &[Job]) -> Result<Vec<Said>, Box<dyn Error>> {
        let next = AtomicUsize::new(0);
        let said: Mutex<Vec<(usize, Result<Said, String>)>> = Mutex::new(Vec::new());
        std::thread::scope(|scope| {
            for _ in 0..THREADS {
                scope.spawn(|| {
                    let mut reader = Reader::new(self.models);
                    loop {
                        let at = next.fetch_add(1, Ordering::Relaxed);
                        let Some(job) = jobs.get(at) else { break };
                        if at.is_multiple_of(100) {
                            eprintln!("{name}: {at} of {}", jobs.len());
                        }
                        let done = match &mut reader {
                            Ok(reader) => self.done(job, reader).map_err(|e| e.to_string()),
                            Err(error) => Err(format!("{error:?}")),
                        };
                        if let Ok(mut said) = said.lock() {
                            said.push((at, done));
                        }
                    }
                });
            }
        });
        let mut said = said.into_inner()?;
        said.sort_unstable_by_key(|(at, _)| *at);
        Ok(said.into_iter().map(|(_, done)| done).collect::<Result<_, _>>()?)
    }

    fn done(&self, job: &Job, reader: &mut Reader) -> Result<Said, Box<dyn Error>> {
        let subject = &self.subjects[job.subject];
        let Some((name, bytes)) = made(job, subject)? else { return Ok(Said::new()) };
        if let Some(folder) = &self.keep {
            let who = subject.name.replace(['/', '.'], "-");
            std::fs::write(folder.join(format!("{name} {:03} {who}.jpg", job.count)), &bytes)?;
        }
        let report = check_with(&bytes, &Options::default(), Some(reader));
        let picture = |rule: &Rule| rules::ALL.iter().any(|r| r.id == rule.id);
        let told = report.findings.into_iter().filter(|finding| picture(finding.rule));
        Ok(told
            .map(|finding| {
                let measured = number(&finding.measured);
                let told = Told { outcome: finding.outcome, measured, score: score(&finding) };
                (finding.rule.id, told)
            })
            .collect())
    }
}

/// Rules whose limit is told by the unit measured, or by the way it is passed: the number in parts of it.
static MIXED: [&Rule; 3] = [&rules::BACKGROUND_WHITE, &rules::BACKGROUND_UNIFORM, &rules::BORDER];
/// Rules whose number falls the worse a photo is.
static FALLS: [&Rule; 3] = [&rules::COLOUR, &rules::RESOLUTION, &rules::RETOUCHED];

fn number(value: &Option<Value>) -> Option<f64> {
    if let Some(Value::Number(number)) = value { Some(*number) } else { None }
}

/// The limit told is another where a photo fails than where it warns, so it is left out where it can be.
fn score(finding: &Finding) -> Option<f64> {
    let (measured, limit) = (number(&finding.measured)?, number(&finding.limit)?);
    let is = |rule: &&Rule| rule.id == finding.rule.id;
    Some(if is(&&rules::PROPORTIONS) {
        (measured / rules::HIGH_WARN).max(rules::LOW_WARN / measured.max(1e-9))
    } else if FALLS.iter().any(is) {
        1.0 / measured.max(1e-9)
    } else if MIXED.iter().any(is) {
        if finding.unit == Some("L*") { limit / measured.max(1e-9) } else { measured / limit }
    } else {
        measured
    })
}

/// A changed photo's name and bytes.
type Made = (String, Vec<u8>);

/// `None` where there is nothing to change.
fn made(job: &Job, subject: &Subject) -> Result<Option<Made>, Box<dyn Error>> {
    Ok(Some(match job.what {
        What::AsItIs => ("as it is".to_owned(), subject.bytes.clone()),
        What::Undamaged(which) => {
            let variation = &undamaged::ALL[which];
            let mut random = Random::of(variation.name, job.subject);
            (variation.name.to_owned(), variation.of(subject, &mut random).jpeg()?)
        }
        What::Group(which) => {
            let group = &groups::ALL[which];
            let Some(shot) = group.of(subject) else { return Ok(None) };
            (format!("{} {}", group.kind, group.name), shot.jpeg()?)
        }
        What::Damaged { defect, strength } => {
            let defect = &defects::ALL[defect];
            let random = Random::of(defect.name, job.count);
            let mut lay = Lay { subject, shot: Shot::of(&subject.photo), strength, random };
            (defect.lay)(&mut lay);
            (format!("{} {}", defect.name, strength + 1), lay.shot.jpeg()?)
        }
    }))
}
