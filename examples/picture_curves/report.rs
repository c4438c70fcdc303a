//! The tables.

use std::collections::BTreeMap;
use std::io::{self, Write};

use permit_precheck::report::Outcome;
use permit_precheck::rules::picture as rules;
use permit_precheck::rules::{Rule, picture};

use crate::defects::{self, Defect, PUBLISHED, STRENGTHS};
use crate::people::Subject;
use crate::statistics::{Rate, Scores, equal_error_between, percent_between};
use crate::work::{Job, Said, What};
use crate::{groups, undamaged};

/// A changed photo and what was said of it.
pub struct Photo {
    pub job: Job,
    pub said: Said,
}

/// From this strength on a damaged photo counts for an equal error rate: the middle one.
const MIDDLE: usize = 2;

fn outcome(said: &Said, rule: &Rule) -> Option<Outcome> {
    said.get(rule.id).map(|told| told.outcome)
}

fn raised(said: &Said, rule: &Rule) -> bool {
    matches!(outcome(said, rule), Some(Outcome::Fail | Outcome::Warn))
}

/// How bad a photo is by a rule's number. What could not be measured is not raised either.
fn score(said: &Said, rule: &Rule) -> f64 {
    said.get(rule.id).and_then(|told| told.score).unwrap_or(f64::NEG_INFINITY)
}

pub fn beginning(subjects: &[Subject]) {
    let studio = subjects.iter().filter(|subject| subject.name.starts_with("pos/")).count();
    let mut people: Vec<&str> = subjects.iter().map(|subject| subject.person.as_str()).collect();
    people.sort_unstable();
    people.dedup();
    println!("# Picture: what is caught, and what is refused wrongly\n");
    println!(
        "Made by `cargo run --release --example picture_curves`. {} photos of {} people (two of them averages of many faces): {studio} of one studio set, whose walls were made white and even, and {} with their walls as they are. Rules that a photo's own labels fail do not count for it: a defect of the wall is laid only where the wall was right. Intervals are 95 %: Wilson's for rates, by drawing people again (400 times) for equal error rates.\n",
        subjects.len(),
        people.len(),
        subjects.len() - studio
    );
    println!(
        "What this material cannot show: nobody is a child or old, nobody wears glasses or covers the head, hardly anyone's wall is a real white wall, and nearly all were lit by one studio's lamps. Defects are laid by code: real ones differ. Hair, clothes and skin are recoloured, and a recoloured person is not another person: how real dark or very light skin, white hair or a headscarf fares before real lamps, no table here tells.\n"
    );
    println!(
        "How limits were set (`src/rules/picture.rs` tells each): past what any undamaged photo measured here, recoloured or not, and past the labelled photos that are right, with room to spare, since a right photo refused is the worse mistake; and before the damage that plainly shows, where the two leave room. So the equal error rate, at which as many of either kind are mistaken, is often far below what is missed: that is the price of refusing next to nobody.\n"
    );
    println!(
        "What is hardly looked for: marks on clothes other than seals and coloured dates, since a pattern or a logo is no mark; pale stains; scratches and dust on hair; strokes of a neutral colour on skin unless they are many; a grey date on a shirt; a dark rim round dark hair. On a wall, lines and stains are found as things behind the person (*elsewhere*).\n"
    );
}

pub fn curves(subjects: &[Subject], damaged: &[Photo], undamaged: &[Photo]) {
    println!("## What is caught\n");
    println!(
        "Each defect at five strengths, from hardly visible to obvious, at random places, in random colours, sizes and angles. Cells: how many fail, warn, neither. *Caught* is a failure or a warning of one of the rules, over the three greater strengths. *Elsewhere*: of those that none of the rules caught, how many another rule of the picture raised. *EER*: the equal error rate of the first rule's number, damaged at those three strengths against all undamaged photos and their normal variation; what could not be measured counts as not raised. A halo has a number of its own only where it is told, and an enlarged photo is told by its focus, so their rates say little.\n"
    );
    println!(
        "| defect | from, to | rules | 1 | 2 | 3 | 4 | 5 | caught at 3 to 5, % | elsewhere | EER, % | n |\n|---|---|---|---|---|---|---|---|---|---|---|---|"
    );
    for (at, defect) in defects::ALL.iter().enumerate() {
        let of =
            |photo: &&Photo| matches!(photo.job.what, What::Damaged { defect, .. } if defect == at);
        let photos: Vec<&Photo> = damaged.iter().filter(of).collect();
        if !photos.is_empty() {
            curve(subjects, defect, &photos, undamaged);
        }
    }
    println!();
    published(subjects, damaged, undamaged);
}

fn short(rule: &Rule) -> &str {
    rule.id.strip_prefix("photo.").unwrap_or(rule.id)
}

fn strength(photo: &Photo) -> usize {
    if let What::Damaged { strength, .. } = photo.job.what { strength } else { 0 }
}

/// Whether one of the defect's rules that count for the photo says so.
fn any(subjects: &[Subject], defect: &Defect, photo: &Photo, of: &[Outcome]) -> bool {
    let counts = |rule: &&&Rule| subjects[photo.job.subject].counts(rule.id);
    let says = |rule: &&Rule| outcome(&photo.said, rule).is_some_and(|told| of.contains(&told));
    defect.rules.iter().filter(counts).any(says)
}

fn curve(subjects: &[Subject], defect: &Defect, photos: &[&Photo], undamaged: &[Photo]) {
    let names: Vec<&str> = defect.rules.iter().map(|rule| short(rule)).collect();
    let begin = format!("| {} | {} | {}", defect.name, defect.scale, names.join(", "));
    let judged = |photo: &&&Photo| photo.said.contains_key(defect.rules[0].id);
    if photos.iter().filter(judged).count() == 0 {
        println!("{begin} | not judged | | | | | | | | {} |", photos.len());
        return;
    }
    let (mut steps, mut caught, mut elsewhere) = ([[0; 3]; STRENGTHS], Rate::default(), 0);
    for photo in photos {
        let fails = any(subjects, defect, photo, &[Outcome::Fail]);
        let warns = any(subjects, defect, photo, &[Outcome::Warn]);
        let place = if fails { 0 } else { if warns { 1 } else { 2 } };
        steps[strength(photo)][place] += 1;
        if strength(photo) >= MIDDLE {
            caught.add(place < 2);
        }
        let counts = |rule: &&&Rule| subjects[photo.job.subject].counts(rule.id);
        let other = picture::ALL.iter().filter(counts).any(|rule| raised(&photo.said, rule));
        elsewhere += usize::from(place == 2 && other);
    }
    let cells: Vec<String> =
        steps.iter().map(|[fail, warn, neither]| format!("{fail}, {warn}, {neither}")).collect();
    let rate = equal_error_between(&scores(subjects, defect.rules[0], photos, undamaged));
    println!(
        "{begin} | {} | {} | {elsewhere} | {} | {} |",
        cells.join(" | "),
        caught.percent(),
        percent_between(rate),
        photos.len()
    );
}

/// The numbers of one rule, person by person.
fn scores(
    subjects: &[Subject],
    rule: &Rule,
    damaged: &[&Photo],
    undamaged: &[Photo],
) -> Vec<Scores> {
    let mut people: BTreeMap<&str, Scores> = BTreeMap::new();
    for photo in damaged.iter().filter(|photo| strength(photo) >= MIDDLE) {
        let subject = &subjects[photo.job.subject];
        people.entry(&subject.person).or_default().damaged.push(score(&photo.said, rule));
    }
    for photo in undamaged.iter().filter(|photo| spares(subjects, photo, rule)) {
        let subject = &subjects[photo.job.subject];
        people.entry(&subject.person).or_default().undamaged.push(score(&photo.said, rule));
    }
    people.into_values().collect()
}

/// Whether the rule has nothing to find on an undamaged photo.
fn spares(subjects: &[Subject], photo: &Photo, rule: &Rule) -> bool {
    let subject = &subjects[photo.job.subject];
    let fine = match photo.job.what {
        What::Undamaged(which) => undamaged::ALL[which].spares(subject, rule),
        _ => true,
    };
    fine && subject.counts(rule.id)
}

fn published(subjects: &[Subject], damaged: &[Photo], undamaged: &[Photo]) {
    println!("## Beside what is published\n");
    println!(
        "Equal error rates of the best published system for each requirement (FICV, FVC-onGoing), on its own photos, which are not these: real, scanned and worse. Ours is over all defects named beside it, at the three greater strengths.\n"
    );
    println!(
        "| requirement | published, % | ours, % | missed, % | refused wrongly, % | defects |\n|---|---|---|---|---|---|"
    );
    for (requirement, best) in PUBLISHED {
        let belongs = |defect: &Defect| defect.published == Some(requirement);
        let of = |photo: &&Photo| matches!(photo.job.what, What::Damaged { defect, .. } if belongs(&defects::ALL[defect]));
        let photos: Vec<&Photo> = damaged.iter().filter(of).collect();
        let list: Vec<&Defect> = defects::ALL.iter().filter(|defect| belongs(defect)).collect();
        let (Some(first), false) = (list.first(), photos.is_empty()) else { continue };
        let rule = first.rules[0];
        let names: Vec<&str> = list.iter().map(|defect| defect.name).collect();
        let begin = format!("| {requirement} | {best}");
        if !photos.iter().any(|photo| photo.said.contains_key(rule.id)) {
            println!("{begin} | not judged | | | {} |", names.join(", "));
            continue;
        }
        let (mut missed, mut refused) = (Rate::default(), Rate::default());
        for photo in photos.iter().filter(|photo| strength(photo) >= MIDDLE) {
            let caught = any(subjects, first, photo, &[Outcome::Fail, Outcome::Warn]);
            missed.add(!caught);
        }
        for photo in undamaged.iter().filter(|photo| spares(subjects, photo, rule)) {
            refused.add(raised(&photo.said, rule));
        }
        let rate = equal_error_between(&scores(subjects, rule, &photos, undamaged));
        println!(
            "{begin} | {} | {} | {} | {} |",
            percent_between(rate),
            missed.percent(),
            refused.percent(),
            names.join(", ")
        );
    }
    println!();
}

/// Fails and warnings of several photos, all or by one rule.
#[derive(Default)]
struct Alarms {
    fails: Rate,
    warns: Rate,
    /// Which rules raised how many: fails, warnings.
    by: BTreeMap<&'static str, (usize, usize)>,
}

impl Alarms {
    /// Adds a photo, as far as these rules have nothing to find on it.
    fn add(&mut self, subjects: &[Subject], photo: &Photo, of: &[&'static Rule]) {
        let (mut fails, mut warns, mut judged) = (false, false, false);
        for rule in of.iter().filter(|rule| spares(subjects, photo, rule)) {
            let Some(told) = outcome(&photo.said, rule) else { continue };
            judged = true;
            let (failed, warned) = (told == Outcome::Fail, told == Outcome::Warn);
            (fails, warns) = (fails || failed, warns || warned);
            if failed || warned {
                let count = self.by.entry(short(rule)).or_default();
                count.0 += usize::from(failed);
                count.1 += usize::from(warned);
            }
        }
        if judged {
            self.fails.add(fails);
            self.warns.add(warns);
        }
    }

    fn blamed(&self) -> String {
        let list = self.by.iter().map(|(rule, (fails, warns))| match (fails, warns) {
            (0, warns) => format!("{rule}: {warns} warned"),
            (fails, 0) => format!("{rule}: {fails} failed"),
            (fails, warns) => format!("{rule}: {fails} failed, {warns} warned"),
        });
        list.collect::<Vec<_>>().join("; ")
    }
}

pub fn alarms(subjects: &[Subject], undamaged: &[Photo]) {
    println!("## What is refused wrongly\n");
    println!(
        "Undamaged photos as they are and changed as photos normally differ: saved again, resized, a little brighter, darker, warmer, cooler, with a lens's vignette and a sensor's noise. Nothing is wrong with them, so every failure and every warning is false.\n"
    );
    println!("| rule | failed, % | warned, % | n |\n|---|---|---|---|");
    for rule in rules::ALL {
        let mut alarms = Alarms::default();
        undamaged.iter().for_each(|photo| alarms.add(subjects, photo, &[rule]));
        if alarms.fails.all == 0 {
            println!("| {} | not judged | | 0 |", rule.id);
        } else {
            let (fails, warns) = (alarms.fails.percent(), alarms.warns.percent());
            println!("| {} | {fails} | {warns} | {} |", rule.id, alarms.fails.all);
        }
    }
    println!(
        "\n| variation | photos with a failure, % | with a warning, % | n | by which rules |\n|---|---|---|---|---|"
    );
    let all = std::iter::once(What::AsItIs).chain((0..undamaged::ALL.len()).map(What::Undamaged));
    for what in all {
        let name = match what {
            What::Undamaged(which) => undamaged::ALL[which].name,
            _ => "as they are",
        };
        row(subjects, name, undamaged.iter().filter(|photo| photo.job.what == what));
    }
    println!();
}

fn row<'a>(subjects: &[Subject], name: &str, photos: impl Iterator<Item = &'a Photo>) {
    let mut alarms = Alarms::default();
    photos.for_each(|photo| alarms.add(subjects, photo, rules::ALL));
    println!(
        "| {name} | {} | {} | {} | {} |",
        alarms.fails.percent(),
        alarms.warns.percent(),
        alarms.fails.all,
        alarms.blamed()
    );
}

pub fn groups(subjects: &[Subject], recoloured: &[Photo], undamaged: &[Photo]) {
    println!("## Groups: hair, clothes and skin recoloured\n");
    println!(
        "All rules of the picture together, over the same people: were hair, clothes or skin of some colour judged worse, it would show here. Hair is what the reader's mask holds above the chin and outside the face and is not coloured like the cheeks; clothes are what it holds below the chin; skin is moved from its mean colour to another, its light and shade and spots kept. Eyes, brows and lips stay.\n"
    );
    println!(
        "| group | photos with a failure, % | with a warning, % | n | by which rules |\n|---|---|---|---|---|"
    );
    row(subjects, "as they are", undamaged.iter().filter(|photo| photo.job.what == What::AsItIs));
    for (at, group) in groups::ALL.iter().enumerate() {
        let name = format!("{}: {}", group.kind, group.name);
        let of = |photo: &&Photo| photo.job.what == What::Group(at);
        row(subjects, &name, recoloured.iter().filter(of));
    }
    println!();
}

/// What each rule measured: its id, how the photo was changed and how strongly, whose photo it is, whether
/// the rule counts for it, how it ended, the number.
pub fn write_scores(to: &mut impl Write, subjects: &[Subject], photos: &[Photo]) -> io::Result<()> {
    for photo in photos {
        let subject = &subjects[photo.job.subject];
        let (change, strength) = match photo.job.what {
            What::AsItIs => ("as it is", 0),
            What::Undamaged(which) => (undamaged::ALL[which].name, 0),
            What::Group(which) => (groups::ALL[which].name, 0),
            What::Damaged { defect, strength } => (defects::ALL[defect].name, strength + 1),
        };
        for (rule, told) in &photo.said {
            let counts = subject.counts(rule);
            let measured = told.measured.map_or("-".to_owned(), |measured| measured.to_string());
            writeln!(
                to,
                "{rule}\t{change}\t{strength}\t{}\t{counts}\t{:?}\t{measured}",
                subject.name, told.outcome
            )?;
        }
    }
    Ok(())
}
