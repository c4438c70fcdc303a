//! 合同的用语。

use super::date::unreadable;
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
                format_args!("尚未填写{name}。"),
                format_args!("请填写{name}，如2024-12-06。"),
            )
        }
        C::InWindow(d) => Words::say(format_args!(
            "合同生效日{}，{}，在90天内。{}",
            d.effective,
            ahead(*d),
            counting(*d)
        )),
        C::TooLate(d) => Words::and(
            format_args!(
                "合同生效日{}，{}，超过90天：合同生效日必须在提交申请90天内。{}",
                d.effective,
                ahead(*d),
                counting(*d)
            ),
            match d.window() {
                Some(window) => format!(
                    "{}，或在提交前约定更早的生效日。提交后合同信息无法修改。",
                    file_between(&window)
                ),
                None => "请在提交前约定更早的生效日。".to_owned(),
            },
        ),
        C::Past(d) if d.days < -LONG_PAST_DAYS => Words::and(
            format_args!(
                "合同生效日{}，{}。《通知》未提及已生效的合同，但未取得许可不得工作，早这么多很可能被询问。",
                d.effective,
                ahead(*d)
            ),
            "请将生效日约定在提交当日起90天内，或先咨询外专局（0755-88121678）。",
        ),
        C::Past(d) => Words::and(
            format_args!(
                "合同生效日{}，{}。《通知》只说“在提交申请90天内”，未说已过的日期可否。{}",
                d.effective,
                ahead(*d),
                counting(*d)
            ),
            "将生效日定在提交当日或之后最稳妥；如要保留此日期，请先咨询外专局（0755-88121678）。",
        ),
        C::NotRegulated(d, business) => Words::and(
            format_args!(
                "合同生效日{}，{}。{}",
                d.effective,
                ahead(*d),
                match business {
                    None =>
                        "90天的要求是否适用取决于业务类型：它针对境外工作许可（90日以上）申请。",
                    Some(_) => "《通知》90天的要求针对境外工作许可（90日以上）申请，不针对本业务。",
                }
            ),
            match business {
                None => "请选择业务类型。",
                Some(Business::Extension) => "其他城市的做法：新合同与原合同衔接，中间不间断。",
                Some(Business::NewInChina) => {
                    "其他城市的做法：更换单位的，合同起始日不早于原许可注销决定日。"
                }
                Some(_) => "请对照该业务自身的办事指南。",
            },
        ),
        C::NoFilingDay(window) => Words::and(
            "提交日期未知。".to_owned(),
            format_args!("如为境外工作许可（90日以上）申请，{}。", file_between(window)),
        ),
        C::NoFilingDayNotRegulated => {
            Words::and("提交日期未知；90天的要求也不针对本业务。", "请对照该业务自身的办事指南。")
        }
        C::OnIssue => Words::and(
            "合同约定自许可签发时生效，没有可计算的日期。",
            "申报表需要填写日期：请约定一个在提交申请90天内的日期，并为7至20个工作日的审批及签证留出时间。",
        ),
        C::EndBeforeStart { effective, end } => Words::and(
            format_args!("合同终止日{end}早于生效日{effective}。"),
            "请核对两个日期，月、日可能颠倒。",
        ),
        C::Term { days } => Words::say(format_args!("共{days}天（首日、末日均计入）。")),
        C::TermShort { days } => Words::and(
            format_args!(
                "在华工作{days}天。所选业务为90日以上（不含90日）；90日以下（含90日）是另一业务。"
            ),
            "请选择90日以下的业务，或核对日期。",
        ),
        C::TermOnTheLine { days } => Words::and(
            format_args!(
                "首日、末日均计入为{days}天，只计其一为90天；90日属于90日以下（含90日）的业务。"
            ),
            "请避开界线：约定明显更长或更短的期限，或咨询外专局（0755-88121678）。",
        ),
        C::TermLong { days } => Words::and(
            format_args!("在华工作{days}天。所选业务为90日以下（含90日）。"),
            "请选择90日以上的业务，或核对日期。",
        ),
        C::Frozen => Words::and(
            "境外工作许可申请后合同信息无法修改；申请人入境后如需修改合同起止日期，需注销后重新办理。",
            "提交前请与单位、申请人核对起止日期。",
        ),
        C::Seen(item) => Words::say(format_args!("{}：已看到。", seen(*item))),
        C::Missing(item) => Words::and(
            format_args!("缺少：{}。这是《通知》要求的必要内容。", seen(*item)),
            add(*item),
        ),
        C::MissingElsewhere(item) => Words::and(
            format_args!(
                "缺少：{}。《通知》对境外工作许可申请有此要求；本业务见其他城市的指南。",
                seen(*item)
            ),
            add(*item),
        ),
        C::NotLookedAt(item) => {
            Words::and(format_args!("尚未查看：{}。", seen(*item)), "请自行查看合同后勾选。")
        }
    }
}

fn name(which: Which) -> &'static str {
    match which {
        Which::Submitted => "提交日期",
        Which::Effective => "合同生效日",
        Which::End => "合同终止日",
    }
}

fn ahead(d: Days) -> String {
    let submitted = d.submitted;
    match d.days {
        0 => format!("即提交日{submitted}当日"),
        1.. => format!("在提交日{submitted}之后{}天", d.days),
        _ => format!("在提交日{submitted}之前{}天", d.days.unsigned_abs()),
    }
}

fn counting(d: Days) -> &'static str {
    if d.near_an_end() {
        "（按北京时间自然日计算；提交当日为第0天，不计入，见《民法典》第二百零一条。退回后以何日为提交日，《通知》未说明。）"
    } else {
        ""
    }
}

fn file_between(window: &FilingWindow) -> String {
    format!("请在{}至{}之间提交", window.from, window.to)
}

fn seen(item: Item) -> &'static str {
    match item {
        Item::Language => "中文合同",
        Item::Parties => "甲乙方信息",
        Item::Place => "工作地点",
        Item::Work => "工作内容",
        Item::Pay => "薪酬",
        Item::Period => "来华工作时间",
        Item::Position => "职位",
        Item::Signature => "申请人签名",
        Item::Seal => "单位公章",
    }
}

fn add(item: Item) -> &'static str {
    match item {
        Item::Language => "请提供中文合同（跨国公司派遣函亦可）。",
        Item::Signature => "请由申请人签名，并附上该页。",
        Item::Seal => "请加盖单位公章，并附上该页。",
        _ => "请在提交前补入合同；提交后无法修改。",
    }
}
