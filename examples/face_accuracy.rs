//! The face rules on labelled photos that lie beside the repository: per label what was caught, what
//! was missed, which alarms were false, and how far pupils, chin and roll are from the truth.
//!
//! `cargo run --release --example face_accuracy [-- --all]`; `--all` prints every photo's numbers.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use permit_precheck::photo::{FaceFacts, Options, check_with, face::Reader};
use permit_precheck::report::{Finding, Outcome};
use serde_json::Value;

const PHOTOS: &str = "../shared/photos";
const MODELS: &str = "pkg/models/face.bin";

/// Labels and the rules that answer them, as the photos' own README lists them.
const LABELS: &[(&str, &[&str])] = &[
    ("face.none", &["photo.face.count", "photo.face.real"]),
    ("face.single", &["photo.face.count"]),
    ("pose.frontal", POSE),
    ("pose.roll", POSE),
    ("eyes.open", &["photo.eyes.open"]),
    ("mouth.closed", &["photo.mouth.closed"]),
    ("expression.neutral", &["photo.expression", "photo.mouth.closed"]),
    ("geometry.head_w", &["photo.head.size"]),
    ("geometry.head_h", &["photo.head.size"]),
    ("geometry.mh", &["photo.head.position"]),
    ("geometry.mv", &["photo.head.position"]),
    ("geometry.crop", &["photo.head.inside"]),
    ("geometry.ied90", &["photo.eyes.distance"]),
];
const POSE: &[&str] =
    &["photo.pose.yaw", "photo.pose.pitch", "photo.pose.roll", "photo.pose.upright"];

#[derive(Default)]
struct Tally {
    caught: usize,
    missed: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let all = std::env::args().any(|arg| arg == "--all");
    if !Path::new(PHOTOS).exists() {
        println!("{PHOTOS} is not here; nothing to measure.");
        return Ok(());
    }
    let mut reader =
        Reader::new(&std::fs::read(MODELS)?).map_err(|e| format!("{MODELS}: {e:?}"))?;
    let manifest: Value =
        serde_json::from_str(&std::fs::read_to_string(format!("{PHOTOS}/manifest.json"))?)?;
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    let (mut false_alarms, mut warned) = (Vec::new(), Vec::new());
    let mut truth = Truth::default();
    let mut straight: [Vec<f64>; 2] = Default::default();
    for row in manifest.as_array().ok_or("the manifest is a list")? {
        if row["container"] != "JPEG" {
            continue;
        }
        let file = row["file"].as_str().unwrap_or_default();
        let bytes = std::fs::read(format!("{PHOTOS}/{file}"))?;
        let report = check_with(&bytes, &Options::default(), Some(&mut reader));
        let names = |key: &str| -> Vec<String> {
            let list = row[key].as_array().into_iter().flatten();
            list.filter_map(|label| label.as_str().map(str::to_owned)).collect()
        };
        let (bad, good) = (names("expect_fail"), names("expect_pass"));
        let raised = |rules: &[&str], outcomes: &[Outcome]| -> Vec<&Finding> {
            let hit = |f: &&Finding| rules.contains(&f.rule.id) && outcomes.contains(&f.outcome);
            report.findings.iter().filter(hit).collect()
        };
        for (label, rules) in LABELS {
            if bad.iter().any(|bad| bad == label) {
                let tally = tallies.entry(label).or_default();
                if raised(rules, &[Outcome::Fail, Outcome::Warn]).is_empty() {
                    tally.missed.push(file.to_owned());
                } else {
                    tally.caught += 1;
                }
            }
            let owned = |id: &str| {
                LABELS.iter().any(|(label, rules)| {
                    rules.contains(&id) && bad.iter().any(|bad| bad.trim_end_matches('?') == *label)
                })
            };
            if good.iter().any(|good| good == label) {
                for finding in raised(rules, &[Outcome::Fail]) {
                    if !owned(finding.rule.id) {
                        false_alarms.push(format!("{file} {label} {}", told(finding)));
                    }
                }
            }
        }
        if row["group"] == "positive" {
            let face = |f: &&Finding| {
                permit_precheck::rules::face::ALL.iter().any(|rule| rule.id == f.rule.id)
                    && matches!(f.outcome, Outcome::Warn | Outcome::Fail)
            };
            for finding in report.findings.iter().filter(face) {
                warned.push(format!("{file} {:?} {} {bad:?}", finding.outcome, told(finding)));
            }
        }
        if let Some(face) = &report.facts.face {
            truth.add(file, &row["gt"], face, &bad);
            let neutral = row["group"] == "positive" && file.matches('_').count() == 1
                || ["neutral", "canada", "composite"].iter().any(|name| file.contains(name));
            if neutral {
                straight[0].push(face.yaw.degrees);
                straight[1].push(face.pitch.degrees);
            }
        }
        if all {
            print_all(file, &report.findings);
        }
    }
    let (mut caught, mut counted) = (0, 0);
    for (label, tally) in &tallies {
        let n = tally.caught + tally.missed.len();
        caught += tally.caught;
        counted += n;
        println!("{label}: caught {} of {n}; missed {:?}", tally.caught, tally.missed);
    }
    println!(
        "together: caught {caught} of {counted}, {:.1} %",
        100.0 * caught as f64 / counted as f64
    );
    println!("false alarms over expect_pass: {}", false_alarms.len());
    false_alarms.iter().for_each(|line| println!("  {line}"));
    println!("face rules that warn or fail on positives: {}", warned.len());
    warned.iter().for_each(|line| println!("  {line}"));
    truth.print();
    for (name, angles) in ["yaw", "pitch"].iter().zip(&straight) {
        let (mean, deviation) = spread(angles);
        let most = angles.iter().fold(0.0f64, |most, angle| most.max(angle.abs()));
        println!(
            "{name} of {} people who look straight ahead: mean {mean:.1}, deviation {deviation:.1}, most {most:.1}",
            angles.len()
        );
    }
    Ok(())
}

fn told(finding: &Finding) -> String {
    format!("{} {:?} {:?}", finding.rule.id, finding.case, finding.measured)
}

fn print_all(file: &str, findings: &[Finding]) {
    print!("{file:44}");
    for finding in findings {
        if permit_precheck::rules::face::ALL.iter().any(|rule| rule.id == finding.rule.id) {
            let value = match &finding.measured {
                Some(permit_precheck::report::Value::Number(value)) => format!("{value:.3}"),
                _ => "-".to_owned(),
            };
            let mark = match finding.outcome {
                Outcome::Pass => "",
                Outcome::Warn => "!",
                Outcome::Fail => "!!",
                Outcome::Unknown => "?",
            };
            print!(" {}={value}{mark}", finding.rule.id.trim_start_matches("photo."));
        }
    }
    println!();
}

/// Distances from annotated places, in eye distances, and from annotated roll, in degrees.
#[derive(Default)]
struct Truth {
    pupils: Vec<f64>,
    chin: Vec<f64>,
    hidden_chin: Vec<f64>,
    roll: Vec<(f64, String)>,
}

impl Truth {
    fn add(&mut self, file: &str, gt: &Value, face: &FaceFacts, bad: &[String]) {
        let place = |key: &str| Some((gt[key][0].as_f64()?, gt[key][1].as_f64()?));
        let off = |(x, y): (f64, f64), p: &permit_precheck::report::Point| (x - p.x).hypot(y - p.y);
        if let (Some(left), Some(right)) = (place("pupil_l"), place("pupil_r")) {
            let eyes = (left.0 - right.0).hypot(left.1 - right.1);
            self.pupils
                .push((off(left, &face.pupils.left) + off(right, &face.pupils.right)) / 2.0 / eyes);
            if let Some(chin) = place("chin") {
                let hidden = ["mouth.visible", "geometry.crop"];
                let list = if bad.iter().any(|bad| hidden.contains(&bad.as_str())) {
                    &mut self.hidden_chin
                } else {
                    &mut self.chin
                };
                list.push(off(chin, &face.chin) / eyes);
            }
            let roll = (right.1 - left.1).atan2(right.0 - left.0).to_degrees();
            self.roll.push(((face.roll.degrees - roll).abs(), file.to_owned()));
        } else if let Some(roll) = gt["roll_deg"].as_f64() {
            self.roll.push(((face.roll.degrees - roll).abs(), file.to_owned()));
        }
    }

    fn print(&self) {
        for (name, list) in [
            ("pupils", &self.pupils),
            ("chin", &self.chin),
            ("chin cut off or covered", &self.hidden_chin),
        ] {
            let most = list.iter().copied().fold(0.0, f64::max);
            let mean = spread(list).0;
            println!(
                "{name}: mean {:.2} % of the eye distance, most {:.2} %, n {}",
                100.0 * mean,
                100.0 * most,
                list.len()
            );
        }
        let angles: Vec<f64> = self.roll.iter().map(|(angle, _)| *angle).collect();
        println!(
            "roll: mean {:.2} degrees off, n {}; by more than 1:",
            spread(&angles).0,
            angles.len()
        );
        for (angle, file) in self.roll.iter().filter(|(angle, _)| *angle > 1.0) {
            println!("  {file} {angle:.2}");
        }
    }
}

fn spread(values: &[f64]) -> (f64, f64) {
    let count = values.len().max(1) as f64;
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    (mean, (squares / count).sqrt())
}
