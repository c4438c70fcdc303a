//! 拍摄日期的用语。

use crate::date::Date;
use crate::photo::judge::taken::TakenCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &TakenCase) -> Words {
    use TakenCase as C;
    match case {
        C::Recent(days) => Words::say(format_args!(
            "拍摄于{}({})，在提交日{}前6个月内。",
            days.taken,
            by(days.by_file),
            days.submitted
        )),
        C::Old(days) => Words::and(
            format_args!(
                "拍摄于{}({})，早于提交日{}6个月以上。",
                days.taken,
                by(days.by_file),
                days.submitted
            ),
            format_args!("请使用{}当日或之后拍摄的照片。", days.oldest),
        ),
        C::Future(days) => {
            let zone = if days.submitted.days_until(days.taken) == 1 {
                "也可能只是相机时区不同。"
            } else {
                ""
            };
            Words::and(
                format_args!(
                    "拍摄于{}({})，晚于提交日{}。{zone}",
                    days.taken,
                    by(days.by_file),
                    days.submitted
                ),
                "请核对这两个日期：相机时钟或提交日期有误。",
            )
        }
        C::Disagree { file, person, oldest } => Words::and(
            format_args!("文件记录的拍摄日期是{file}，您填写的是{person}。"),
            format_args!("请确认哪一个正确。{}", must(*oldest)),
        ),
        C::NotTold { oldest } => Words::and(
            "文件没有记录拍摄日期。",
            format_args!("请自行确认照片是6个月内拍摄的。{}", must(*oldest)),
        ),
        C::ClockNotSet { written, oldest } => Words::and(
            format_args!("文件记录为“{written}”，不是真实日期：相机时钟未设置。"),
            format_args!("请自行确认照片是6个月内拍摄的。{}", must(*oldest)),
        ),
        C::NoFilingDay { taken } => Words::and(
            format_args!("拍摄于{taken}。是否在6个月内取决于提交日期。"),
            "请填写提交日期。",
        ),
    }
}

fn by(by_file: bool) -> &'static str {
    if by_file { "据文件内相机记录" } else { "据您填写" }
}

fn must(oldest: Option<Date>) -> String {
    oldest.map(|day| format!("须为{day}当日或之后拍摄。")).unwrap_or_default()
}
