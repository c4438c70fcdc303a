// Mounts the recipe that the address names. What it sends goes to `sent`, what it refuses to the page.
globalThis.sent = [];
const send = (file) => globalThis.sent.push(file.name);
const root = document.getElementById("root");

async function react(component, props) {
  const [{ createElement }, { createRoot }, { App }] = await Promise.all([import("react"), import("react-dom/client"), props.customRequest ? import("antd") : { App: "div" }]);
  createRoot(root).render(createElement(App, null, createElement(component, props)));
}

async function vue(component, props) {
  const { createApp, h } = await import("vue");
  createApp({ render: () => h("form", { onSubmit: (event) => { event.preventDefault(); send(new FormData(event.target).get("photo")); } }, [h(component, props), h("button", { type: "submit", class: "send" }, "Send")]) }).mount(root);
}

const PAGES = {
  "react-hook-form": async () => react((await import("../built/recipes/PhotoForm.jsx")).PhotoForm, { onSend: ({ photo }) => send(photo[0]) }),
  vue: async () => vue((await import("../built/recipes/PhotoField.vue")).default),
  antd: async () => react((await import("../built/recipes/AntPhoto.jsx")).AntPhoto, { customRequest: ({ file, onSuccess }) => { send(file); onSuccess({}); } }),
  "element-plus": async () => vue((await import("../built/recipes/ElementPhoto.vue")).default, { httpRequest: async ({ file }) => send(file), limit: 9 }),
  async filepond() {
    const { photoPond } = await import("../built/recipes/filepond.js");
    const input = document.createElement("input");
    const said = document.createElement("p");
    input.type = "file";
    root.append(input, said);
    photoPond(input, said, { onaddfile: (error, { file }) => error ?? send(file) });
  },
  async uppy() {
    const [{ default: Uppy }, { checkPhotos }] = await Promise.all([import("@uppy/core"), import("../built/recipes/uppy.js")]);
    const uppy = new Uppy({ restrictions: { maxNumberOfFiles: 1 } });
    checkPhotos(uppy);
    uppy.addUploader(async (ids) => ids.forEach((id) => uppy.getFile(id) && send(uppy.getFile(id).data)));
    uppy.on("info-visible", () => (said.textContent = uppy.getState().info.map(({ message }) => message).join(" ")));
    const input = document.createElement("input");
    const said = document.createElement("p");
    input.type = "file";
    root.append(input, said);
    input.addEventListener("change", async () => {
      said.textContent = "";
      for (const { id } of uppy.getFiles()) uppy.removeFile(id);
      uppy.addFile({ name: input.files[0].name, type: input.files[0].type, data: input.files[0] });
      await uppy.upload();
    });
  },
};

await PAGES[location.search.slice(1)]();
document.body.dataset.ready = "";
