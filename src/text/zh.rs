//! 简体中文。用语从《通知》。

pub mod contract;
pub mod credit_code;
pub mod photo_file;
pub mod taken;

/// The rules' names.
pub const TITLES: &[(&str, &str)] = &[
    ("photo.file.format", "文件格式"),
    ("photo.file.size", "文件大小"),
    ("photo.file.intact", "文件完整"),
    ("photo.file.channels", "颜色通道"),
    ("photo.file.orientation", "存储方向"),
    ("photo.size.pixels", "像素尺寸"),
    ("photo.size.shape", "照片比例"),
    ("photo.taken", "6个月内拍摄"),
    ("photo.file.edited", "修图软件"),
    ("contract.submitted", "提交日期"),
    ("contract.effective", "合同生效日"),
    ("contract.term", "合同期限"),
    ("contract.frozen", "提交后不可修改"),
    ("contract.content.language", "中文合同"),
    ("contract.content.parties", "甲乙方信息"),
    ("contract.content.place", "工作地点"),
    ("contract.content.work", "工作内容"),
    ("contract.content.pay", "薪酬"),
    ("contract.content.period", "来华工作时间"),
    ("contract.content.position", "职位"),
    ("contract.content.signature", "申请人签名"),
    ("contract.content.seal", "单位公章"),
    ("field.credit-code.length", "信用代码:位数"),
    ("field.credit-code.alphabet", "信用代码:字符"),
    ("field.credit-code.shape", "信用代码:结构"),
    ("field.credit-code.check", "信用代码:校验码"),
    ("field.credit-code.organisation", "信用代码:主体标识码"),
    ("field.credit-code.registered", "信用代码:登记信息"),
];
