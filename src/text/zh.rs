//! 简体中文。用语从《通知》。

#[cfg(feature = "form")]
pub mod application;
#[cfg(feature = "form")]
pub mod attachment;
#[cfg(feature = "bind")]
pub mod binding;
pub mod contract;
#[cfg(feature = "form")]
pub mod country;
pub mod credit_code;
pub mod date;
#[cfg(feature = "form")]
pub mod employer_name;
#[cfg(feature = "photo")]
pub mod face;
#[cfg(feature = "form")]
pub mod mobile;
#[cfg(feature = "form")]
pub mod mrz;
#[cfg(feature = "form")]
pub mod name;
pub mod number;
#[cfg(feature = "form")]
pub mod passport_number;
#[cfg(feature = "form")]
pub mod permanent_resident_id;
#[cfg(feature = "photo")]
pub mod photo_file;
#[cfg(feature = "photo")]
pub mod picture;
#[cfg(feature = "photo")]
pub mod profile;
#[cfg(feature = "form")]
pub mod resident_id;
#[cfg(feature = "form")]
pub mod social_security_number;
#[cfg(feature = "photo")]
pub mod taken;
#[cfg(feature = "form")]
pub mod work_permit_number;

/// The names of the photo's rules.
#[cfg(feature = "photo")]
pub const PHOTO_TITLES: &[(&str, &str)] = &[
    ("photo.file.format", "文件格式"),
    ("photo.file.size", "文件大小"),
    ("photo.file.intact", "文件完整"),
    ("photo.file.channels", "颜色通道"),
    ("photo.file.orientation", "存储方向"),
    ("photo.size.pixels", "像素尺寸"),
    ("photo.size.shape", "照片比例"),
    ("photo.taken", "6个月内拍摄"),
    ("photo.file.edited", "修图软件"),
    ("photo.face.count", "只有一张人脸"),
    ("photo.face.real", "真人的脸"),
    ("photo.pose.upright", "照片直立"),
    ("photo.pose.yaw", "左右偏转"),
    ("photo.pose.pitch", "上下俯仰"),
    ("photo.pose.roll", "倾斜"),
    ("photo.head.size", "头部占比"),
    ("photo.head.position", "居中"),
    ("photo.head.inside", "头部完整"),
    ("photo.eyes.open", "双眼睁开"),
    ("photo.eyes.distance", "两眼间像素"),
    ("photo.mouth.closed", "嘴闭合"),
    ("photo.expression", "表情自然"),
    ("photo.perspective", "拍摄距离"),
    ("photo.background.white", "白色背景"),
    ("photo.background.uniform", "背景干净"),
    ("photo.background.shadow", "背景无阴影"),
    ("photo.border", "无边框"),
    ("photo.light.exposure", "面部亮度"),
    ("photo.light.uniform", "光线均匀"),
    ("photo.light.hotspot", "无反光"),
    ("photo.colour.present", "彩色"),
    ("photo.colour.natural", "颜色自然"),
    ("photo.sharp.focus", "对焦"),
    ("photo.sharp.resolution", "精细程度"),
    ("photo.sharp.compression", "压缩"),
    ("photo.sharp.noise", "噪点"),
    ("photo.defects", "斑点、折痕、墨迹"),
    ("photo.proportions", "比例"),
    ("photo.retouched", "未磨皮"),
];

/// The names of the other rules.
pub const TITLES: &[(&str, &str)] = &[
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
    ("field.credit-code.length", "信用代码：位数"),
    ("field.credit-code.alphabet", "信用代码：字符"),
    ("field.credit-code.shape", "信用代码：结构"),
    ("field.credit-code.check", "信用代码：校验码"),
    ("field.credit-code.organisation", "信用代码：主体标识码"),
    ("field.credit-code.registered", "信用代码：登记信息"),
    ("attachment.format", "附件：文件类型"),
    ("attachment.size", "附件：文件大小"),
    ("attachment.readable", "附件：可以打开"),
    ("application.date", "各项日期"),
    ("application.submitted", "提交日期"),
    ("application.mrz.nationality", "国籍与机读区一致"),
    ("application.mrz.birth", "出生日期与机读区一致"),
    ("application.mrz.sex", "性别与机读区一致"),
    ("application.mrz.expiry", "护照有效期与机读区一致"),
    ("application.permanent-resident.nationality", "国籍与永居证号码一致"),
    ("application.permanent-resident.birth", "出生日期与永居证号码一致"),
    ("application.passport.validity", "护照剩余有效期"),
    ("application.contract.passport", "合同期与护照有效期"),
    ("application.contract.category", "合同期与人才类别"),
    ("application.age", "年龄"),
    ("application.photo.taken", "照片6个月内"),
    ("application.medical.issued", "体检证明6个月内"),
    ("application.no-crime.issued", "无犯罪记录证明6个月内"),
    ("application.extension.window", "延期申请时间"),
    ("application.notification.valid", "通知有效期"),
    ("application.residence.term", "居留许可申请时间"),
    ("field.name.written", "姓名：书写"),
    ("field.name.mrz", "姓名：与机读区一致"),
    ("field.mrz.layout", "机读区：行数和位数"),
    ("field.mrz.alphabet", "机读区：字符"),
    ("field.mrz.document", "机读区：证件类型"),
    ("field.mrz.states", "机读区：签发国和国籍"),
    ("field.mrz.name", "机读区：姓名"),
    ("field.mrz.number", "机读区：证件号码校验"),
    ("field.mrz.birth", "机读区：出生日期"),
    ("field.mrz.sex", "机读区：性别"),
    ("field.mrz.expiry", "机读区：有效期至"),
    ("field.mrz.personal", "机读区：个人号码校验"),
    ("field.mrz.composite", "机读区：总校验"),
    ("field.employer-name.typed", "单位名称"),
    ("field.passport-number.length", "护照号码：位数"),
    ("field.passport-number.alphabet", "护照号码：字符"),
    ("field.passport-number.mrz", "护照号码：与机读区一致"),
    ("field.nationality.listed", "国籍代码"),
    ("field.social-security-number.alphabet", "社会保障号码：字符"),
    ("field.social-security-number.shape", "社会保障号码：结构"),
    ("field.social-security-number.composed", "社会保障号码：与证件相符"),
    ("field.permanent-resident-id.length", "永居证号码：位数"),
    ("field.permanent-resident-id.alphabet", "永居证号码：字符"),
    ("field.permanent-resident-id.place", "永居证号码：受理地"),
    ("field.permanent-resident-id.nationality", "永居证号码：国籍"),
    ("field.permanent-resident-id.birth", "永居证号码：出生日期"),
    ("field.permanent-resident-id.check", "永居证号码：校验码"),
    ("field.resident-id.length", "公民身份号码：位数"),
    ("field.resident-id.alphabet", "公民身份号码：字符"),
    ("field.resident-id.region", "公民身份号码：地址码"),
    ("field.resident-id.birth", "公民身份号码：出生日期码"),
    ("field.resident-id.check", "公民身份号码：校验码"),
    ("field.work-permit-number.shape", "工作许可号码"),
    ("field.mobile.shape", "手机号码"),
    ("field.date.read", "日期"),
];
