//! Words of the contract.

use super::date::unreadable;
use super::days;
use crate::contract::{Business, ContractCase, Days, FilingWindow, Item, Which};
use crate::rules::contract::LONG_PAST_DAYS;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &ContractCase) -> Words {
    use ContractCase as C;
    match case {
        C::Date { which, error } => unreadable(name(*which), error),
        C::NotGiven(which) => {
            let name = name(*which);
            Words::and(
                format_args!("No {name} has been entered."),
                format_args!("Enter the {name}, such as 2024-12-06."),
            )
        }
        C::InWindow(d) => Words::say(format_args!(
            "Effective on {}, {} filing on {}: within 90 days.{}",
            d.effective,
            ahead(d.days),
            d.submitted,
            counting(*d)
        )),
        C::TooLate(d) => Words::and(
            format_args!(
                "Effective on {}, {} after filing on {}: more than the 90 that the notice allows.{}",
                d.effective,
                days(d.days),
                d.submitted,
                counting(*d)
            ),
            match d.window() {
                Some(window) => format!(
                    "{}, or agree on an earlier effective date before filing. After filing no contract information can be changed.",
                    file_between(&window)
                ),
                None => "Agree on an earlier effective date before filing.".to_owned(),
            },
        ),
        C::Past(d) if d.days < -LONG_PAST_DAYS => Words::and(
            format_args!(
                "Effective on {}, {} before filing on {}. The notice does not speak of contracts already in effect, but nobody may work before the permit, and a date so far back is likely to be asked about.",
                d.effective,
                days(d.days),
                d.submitted
            ),
            "Agree on an effective date from the filing day on, within 90 days, or ask the bureau first (0755-88121678).",
        ),
        C::Past(d) => Words::and(
            format_args!(
                "Effective on {}, {} before filing on {}. The notice says “within 90 days of submission” and not whether a date already past will do.{}",
                d.effective,
                days(d.days),
                d.submitted,
                counting(*d)
            ),
            "An effective date from the filing day on is safe. To keep this one, ask the bureau first (0755-88121678).",
        ),
        C::NotRegulated(d, business) => Words::and(
            format_args!(
                "Effective on {}, {} filing on {}. {}",
                d.effective,
                ahead(d.days),
                d.submitted,
                match business {
                    None =>
                        "Whether the 90-day rule applies depends on the kind of business: it is for new applications from overseas of more than 90 days.",
                    Some(_) =>
                        "The notice’s 90-day rule is for new applications from overseas of more than 90 days, not for this business.",
                }
            ),
            match business {
                None => "Choose the kind of business.",
                Some(Business::Extension) => {
                    "In other cities the new contract should follow the old one without a gap."
                }
                Some(Business::NewInChina) => {
                    "In other cities a contract after a change of employer starts no earlier than the decision to cancel the old permit."
                }
                Some(_) => "Compare the date with what the procedure’s own guide asks.",
            },
        ),
        C::NoFilingDay(window) => Words::and(
            "The filing day is not known.".to_owned(),
            format_args!(
                "For a new application from overseas of more than 90 days: {}.",
                file_between(window).replacen('F', "f", 1)
            ),
        ),
        C::NoFilingDayNotRegulated => Words::and(
            "The filing day is not known, and the 90-day rule is not for this business.",
            "Compare the date with what the procedure’s own guide asks.",
        ),
        C::OnIssue => Words::and(
            "The contract takes effect when the permit is issued, so it has no day to count from.",
            "The form asks for a date: agree on one within 90 days of filing, and leave room for the 7 to 20 working days of approval and for the visa.",
        ),
        C::EndBeforeStart { effective, end } => Words::and(
            format_args!("The contract ends on {end}, before it takes effect on {effective}."),
            "Check both dates; day and month may be swapped.",
        ),
        C::Term { days: count } => {
            Words::say(format_args!("{}, the first and the last both counted.", days(*count)))
        }
        C::TermShort { days: count } => Words::and(
            format_args!(
                "{} in China. The procedure chosen is for more than 90; 90 or fewer is the other one (90日以下).",
                days(*count)
            ),
            "Choose the procedure for 90 days or fewer, or check the dates.",
        ),
        C::TermOnTheLine { days: count } => Words::and(
            format_args!(
                "{} if the first and the last day both count, 90 if only one does. 90 itself belongs to the procedure for 90 days or fewer (90日以下).",
                days(*count)
            ),
            "Avoid the line: agree on a contract that is clearly longer or shorter, or ask the bureau (0755-88121678).",
        ),
        C::TermLong { days: count } => Words::and(
            format_args!("{} in China. The procedure chosen is for 90 or fewer.", days(*count)),
            "Choose the procedure for more than 90 days (90日以上), or check the dates.",
        ),
        C::Frozen => Words::and(
            "After filing, nothing of the contract can be changed. To change its first or last day after entry, the permit has to be cancelled and applied for again.",
            "Check both dates with employer and applicant before filing.",
        ),
        C::Seen(item) => Words::say(format_args!("{}: seen.", capital(seen(*item)))),
        C::Missing(item) => Words::and(
            format_args!("Missing: {}. The notice asks for it.", seen(*item)),
            add(*item),
        ),
        C::MissingElsewhere(item) => Words::and(
            format_args!(
                "Missing: {}. The notice asks for it in new applications from overseas; for this business other cities’ guides do.",
                seen(*item)
            ),
            add(*item),
        ),
        C::NotLookedAt(item) => Words::and(
            format_args!("Not looked at yet: {}.", seen(*item)),
            "Look at the contract yourself and tick it.",
        ),
    }
}

fn name(which: Which) -> &'static str {
    match which {
        Which::Submitted => "filing day",
        Which::Effective => "effective date",
        Which::End => "last day",
    }
}

fn ahead(count: i32) -> String {
    match count {
        0 => "the day of".to_owned(),
        1.. => format!("{} after", days(count)),
        _ => format!("{} before", days(count)),
    }
}

fn counting(d: Days) -> &'static str {
    if d.near_an_end() {
        " (Counted in calendar days of Beijing; the filing day is day 0 and is not counted, as Civil Code art. 201 has it. What counts as the filing day after a return, the notice does not say.)"
    } else {
        ""
    }
}

fn file_between(window: &FilingWindow) -> String {
    format!("File between {} and {}", window.from, window.to)
}

fn seen(item: Item) -> &'static str {
    match item {
        Item::Language => "a contract in Chinese",
        Item::Parties => "information on both parties",
        Item::Place => "place of work",
        Item::Work => "content of the work",
        Item::Pay => "pay",
        Item::Period => "period of work in China",
        Item::Position => "position",
        Item::Signature => "the applicant’s signature",
        Item::Seal => "the employer’s seal",
    }
}

fn add(item: Item) -> &'static str {
    match item {
        Item::Language => {
            "Provide the contract in Chinese; a dispatch letter of a multinational company counts too."
        }
        Item::Signature => "Have the applicant sign the contract, and include that page.",
        Item::Seal => "Have the employer seal the contract (单位公章), and include that page.",
        _ => "Have it added to the contract before filing; nothing can be changed afterwards.",
    }
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(characters).collect()
}
