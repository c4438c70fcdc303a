// What `<precheck-photo>` says by itself, and what is drawn over a photo; findings bring their own words.

/** The words by language and key. */
export const WORDS = {
  en: {
    choose: "Photo",
    findings: (count) => `All that was checked (${count})`,
    noPreview: "The browser cannot show this file.",
    preview: (name) => `Preview of ${name}`,
    colon: ": ",
    pass: "In order",
    warn: "Warning",
    fail: "Would be sent back",
    unknown: "Look yourself",
    layers: "Drawn over the photo",
    layerHead: "Head and eyes",
    layerGuide: "Where the head should be",
    layerGuideHint: "The oval is a head of a good size and place. The eyes lie anywhere in the coloured band, the nose near its middle line.",
  },
  zh: {
    choose: "照片",
    findings: (count) => `全部检查项（${count}）`,
    noPreview: "浏览器无法显示此文件。",
    preview: (name) => `${name}的预览`,
    colon: "：",
    pass: "未发现问题",
    warn: "注意",
    fail: "会被退回",
    unknown: "请自行查看",
    layers: "照片上的标示",
    layerHead: "头部和眼睛",
    layerGuide: "头部应在的位置",
    layerGuideHint: "椭圆为大小、位置合适的头部。两眼在色带内任何高度均可，鼻梁靠近中线。",
  },
};

/** The language of the nearest `lang`, through shadow roots. */
function languageOf(element) {
  for (let inner = element; inner; inner = inner.getRootNode().host) {
    const nearest = inner.closest("[lang]");
    if (nearest) return /^zh/i.test(nearest.lang) ? "zh" : "en";
  }
  return "en";
}

/** The words under a key in the language of `element`. */
export const sayNear =
  (element) =>
  (key, ...values) => {
    const words = WORDS[languageOf(element)][key];
    return typeof words === "function" ? words(...values) : words;
  };
