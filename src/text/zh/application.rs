//! 整份申请的用语。

use super::date::unreadable;
use crate::form::application::{ApplicationCase, Category, Day, Document, Topic};
use crate::text::Words;

const ASK: &str = "《通知》对此未作规定，可咨询外专局（0755-88121678）。";

/// The words of a case.
pub fn words(case: &ApplicationCase) -> Words {
    use ApplicationCase as C;
    match case {
        C::Date { day, error } => unreadable(date_name(*day), error),
        C::NoFilingDay => Words::and("提交日期未知，与之有关的期限无法判断。", "请填写提交日期。"),
        C::ZoneSame(topic) => Words::say(format_args!("{}与护照机读区一致。", name(*topic))),
        C::ZoneDiffers { topic, form, zone } => Words::and(
            format_args!("{}：所填为{form}，护照机读区为{zone}。", name(*topic)),
            "请对照护照核对，以护照为准。",
        ),
        C::ResidentSame(topic) => {
            Words::say(format_args!("{}与外国人永久居留身份证号码一致。", name(*topic)))
        }
        C::ResidentDiffers { topic, form, number } => Words::and(
            format_args!("{}：所填为{form}，外国人永久居留身份证号码中为{number}。", name(*topic)),
            "请对照两份证件核对；如国籍已变更，以现护照为准。",
        ),
        C::PassportLasts { expiry } => Words::say(format_args!("护照有效期至{expiry}。")),
        C::PassportShort { expiry, needed } => Words::and(
            format_args!(
                "护照有效期至{expiry}，自提交日起不足6个月（需至{needed}或之后）。这是其他城市指南的要求。"
            ),
            format_args!("请先换发护照，或咨询。{ASK}"),
        ),
        C::PassportExpired { expiry } => {
            Words::and(format_args!("护照已于{expiry}到期。"), "请换发护照后再提交。")
        }
        C::ContractWithinPassport => Words::say("合同在护照有效期内终止。"),
        C::ContractBeyondPassport { end, expiry } => Words::and(
            format_args!(
                "合同至{end}，护照至{expiry}。许可期限随合同和护照，其他城市按较早者批准。"
            ),
            "如需许可覆盖整个合同期，请先换发护照。",
        ),
        C::TermFits { category } => {
            Words::say(format_args!("合同期限不超过{}类许可的最长期限。", letter(*category)))
        }
        C::TermLong { category, years } => Words::and(
            format_args!(
                "合同期限超过{years}年；其他城市{}类许可最长{years}年。",
                letter(*category)
            ),
            "许可到期前需办理延期；合同本身不因此有误。",
        ),
        C::TermOpen => Words::and("C类许可的最长期限，未见公布。", ASK),
        C::AgeFits { age } => Words::say(format_args!("提交时{age}周岁。")),
        C::AgeYoung { age } => Words::and(
            format_args!("提交时{age}周岁，未满18周岁。"),
            "请核对出生日期；来华工作须年满18周岁。",
        ),
        C::AgeOnTheLine => Words::and(
            "提交时60周岁。B、C类一般不超过60周岁，60周岁本身是否在内，未见说明。",
            "超龄无法购买社保不影响领取电子工作许可证（《通知》问答12）。是否受理请咨询外专局（0755-88121678）。",
        ),
        C::AgeOld { age, unknown_category } => Words::and(
            format_args!(
                "提交时{age}周岁，超过60周岁。{}",
                if *unknown_category {
                    "A类不受年龄限制，B、C类一般不超过60周岁。"
                } else {
                    "B、C类及90日以下业务一般不超过60周岁。"
                }
            ),
            "超龄无法购买社保不影响领取电子工作许可证（《通知》问答12）。是否受理请咨询外专局（0755-88121678）。",
        ),
        C::AgeOldExtension { age } => Words::and(
            format_args!("提交时{age}周岁。延期的年龄上限，其他城市的指南自相矛盾（60或70周岁）。"),
            "超龄无法购买社保不影响领取电子工作许可证（《通知》问答12）。是否受理请咨询外专局（0755-88121678）。",
        ),
        C::AgeExempt { age } => Words::say(format_args!("提交时{age}周岁；A类不受年龄限制。")),
        C::NotBorn { birth } => {
            Words::and(format_args!("出生日期{birth}晚于提交日。"), "请核对两个日期。")
        }
        C::Recent(document) => {
            Words::say(format_args!("{}在提交前6个月内。", document_name(*document)))
        }
        C::Stale { document, issued, oldest } => Words::and(
            format_args!("{}的日期为{issued}，早于{oldest}，超过6个月。", document_name(*document)),
            match document {
                Document::Photo => "请重新拍摄。",
                Document::Medical => "请重新体检，或按指南作出承诺。",
                Document::NoCrime => "请重新开具；自签发日起算，不自认证日起算。",
            },
        ),
        C::Ahead { document, issued } => Words::and(
            format_args!("{}的日期{issued}晚于提交日。", document_name(*document)),
            "请核对日期。",
        ),
        C::ExtensionInTime { latest, early: false, .. } => {
            Words::say(format_args!("延期最迟在{latest}提交。"))
        }
        C::ExtensionInTime { latest, earliest, early: true } => Words::and(
            format_args!(
                "延期最迟在{latest}提交。最早受理日各市不同：北京自{}起，其他城市自{}起。",
                earliest.0, earliest.1
            ),
            "深圳的最早受理日未见公布；如被退回，请稍后提交。",
        ),
        C::ExtensionLate { latest, expiry } => Words::and(
            format_args!("许可至{expiry}，延期应在到期30日前，即最迟{latest}提交。"),
            "请立即咨询外专局（0755-88121678）；逾期可能需重新申请。",
        ),
        C::NotificationValid => Words::say("《外国人工作许可通知》在使用当日有效。"),
        C::NotificationExpired { until, used } => Words::and(
            format_args!("《外国人工作许可通知》至{until}，使用日{used}已过有效期。"),
            "办理居留许可可改用电子社保卡中的工作许可信息查询页（《通知》问答18）；签证须用有效期内的通知。",
        ),
        C::ResidenceInTime => Words::say("在入境之日起30日内申请居留许可。"),
        C::ResidenceBy { latest } => {
            Words::say(format_args!("居留许可最迟在{latest}申请（入境之日起30日内）。"))
        }
        C::ResidenceLate { latest, applied } => Words::and(
            format_args!("居留许可应最迟在{latest}申请（入境之日起30日内），所填为{applied}。"),
            "请提前办理，或尽快联系工作地公安出入境部门。",
        ),
        C::ResidenceBeforeEntry { entered, applied } => Words::and(
            format_args!("申请居留许可的日期{applied}早于入境日{entered}。"),
            "请核对两个日期。",
        ),
    }
}

fn date_name(day: Day) -> &'static str {
    match day {
        Day::Submitted => "提交日期",
        Day::Birth => "出生日期",
        Day::PassportExpiry => "护照有效期",
        Day::Photo => "照片拍摄日期",
        Day::Medical => "体检证明日期",
        Day::NoCrime => "无犯罪记录证明日期",
        Day::PermitExpiry => "许可到期日",
        Day::Notification => "通知有效期",
        Day::Entered => "入境日期",
        Day::Residence => "居留许可申请日期",
    }
}

fn name(topic: Topic) -> &'static str {
    match topic {
        Topic::Nationality => "国籍",
        Topic::Birth => "出生日期",
        Topic::Sex => "性别",
        Topic::Expiry => "护照有效期",
    }
}

fn document_name(document: Document) -> &'static str {
    match document {
        Document::Photo => "照片",
        Document::Medical => "体检证明",
        Document::NoCrime => "无犯罪记录证明",
    }
}

fn letter(category: Category) -> &'static str {
    match category {
        Category::A => "A",
        Category::B => "B",
        Category::C => "C",
    }
}
