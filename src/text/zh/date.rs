//! 日期的用语。

use crate::date::DateError;
use crate::form::date::DateCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &DateCase) -> Words {
    use DateCase as C;
    match case {
        C::Read(date) => Words::say(format_args!("读作{date}。")),
        C::Unread(error) => unreadable("日期", error),
    }
}

/// Why a date cannot be read; `name` is what the date is called.
pub fn unreadable(name: &str, error: &DateError) -> Words {
    match error {
        DateError::Empty => Words::say(format_args!("尚未填写{name}。")),
        DateError::Unreadable => Words::and(
            format_args!("{name}无法识别为日期。"),
            "请按年、月、日书写，如2024-12-06或2024年12月6日。",
        ),
        DateError::Ambiguous { day_first, month_first } => Words::and(
            format_args!("{name}可能是{day_first}，也可能是{month_first}。"),
            "请将年份写在前面，如2024-12-06。",
        ),
        DateError::YearLast { reading } => Words::and(
            format_args!("{name}的年份写在最后，似为{reading}。"),
            format_args!("请将年份写在前面：{reading}。"),
        ),
        DateError::NoSuchMonth { month } => Words::and(
            format_args!("{name}的月份为{month}，一年只有12个月。"),
            "请核对日期；顺序为年、月、日。",
        ),
        DateError::NoSuchDay { year, month, day, last } => Words::and(
            format_args!("{name}不存在：{year}年{month}月只有{last}天，没有{day}日。"),
            "请核对日期。",
        ),
    }
}
