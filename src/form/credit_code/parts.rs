//! Names of the registering departments and of the kinds of organisation they register
//! (GB 32100-2015 Table 1, and the departments added since).

use crate::form::region::Name;

const DEPARTMENTS: &[(&str, &str, &str)] = &[
    ("1", "机构编制", "Institutional establishment"),
    ("2", "外交", "Foreign affairs"),
    ("3", "司法行政", "Justice"),
    ("4", "文化", "Culture"),
    ("5", "民政", "Civil affairs"),
    ("6", "旅游", "Tourism"),
    ("7", "宗教", "Religious affairs"),
    ("8", "工会", "Trade unions"),
    ("9", "工商（市场监管）", "Market regulation"),
    ("A", "中央军委改革和编制办公室", "Military establishment"),
    // Met in registered codes; the standard's own table does not name them.
    ("G", "后增登记部门", "Department added later"),
    ("J", "后增登记部门", "Department added later"),
    ("N", "农业", "Agriculture"),
    ("Q", "后增登记部门", "Department added later"),
    ("Y", "其他", "Other"),
];

const CATEGORIES: &[(&str, &str, &str)] = &[
    ("11", "机关", "Government body"),
    ("12", "事业单位", "Public institution"),
    ("13", "中央编办直接管理机构编制的群众团体", "Mass organisation"),
    ("31", "律师执业机构", "Law firm"),
    ("32", "公证处", "Notary office"),
    ("33", "基层法律服务所", "Grass-roots legal service"),
    ("34", "司法鉴定机构", "Forensic institution"),
    ("35", "仲裁委员会", "Arbitration commission"),
    ("41", "外国在华文化中心", "Foreign cultural centre in China"),
    ("51", "社会团体", "Social organisation"),
    ("52", "民办非企业单位", "Private non-enterprise unit"),
    ("53", "基金会", "Foundation"),
    ("61", "外国旅游部门常驻代表机构", "Foreign tourism office"),
    (
        "62",
        "港澳台地区旅游部门常驻内地（大陆）代表机构",
        "Hong Kong, Macao or Taiwan tourism office",
    ),
    ("71", "宗教活动场所", "Place of religious activity"),
    ("72", "宗教院校", "Religious school"),
    ("81", "基层工会", "Grass-roots trade union"),
    ("91", "企业", "Enterprise"),
    ("92", "个体工商户", "Individual business"),
    ("93", "农民专业合作社", "Farmers' cooperative"),
    ("A1", "军队事业单位", "Military institution"),
    ("N1", "组级集体经济组织", "Collective of a villagers' group"),
    ("N2", "村级集体经济组织", "Village collective"),
    ("N3", "乡镇级集体经济组织", "Township collective"),
];

fn find(table: &[(&str, &'static str, &'static str)], code: &str) -> Option<Name> {
    table.iter().find(|(known, _, _)| *known == code).map(|(_, zh, en)| Name { zh, en })
}

/// The department of character 1.
pub fn department(code: &str) -> Option<Name> {
    find(DEPARTMENTS, code)
}

/// The kind of characters 1 and 2.
pub fn category(code: &str) -> Option<Name> {
    find(CATEGORIES, code)
}
