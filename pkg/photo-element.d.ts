/** `<precheck-photo>`: a field for a photo in any form, bound by itself; what a file input has, it has too. */
export class PrecheckPhoto extends HTMLElement {
  static readonly formAssociated: true;
  readonly form: HTMLFormElement | null;
  readonly labels: NodeList;
  name: string;
  readonly type: "file";
  files: FileList | null;
  readonly value: string;
  readonly willValidate: boolean;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  checkValidity(): boolean;
  reportValidity(): boolean;
  setCustomValidity(message: string): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "precheck-photo": PrecheckPhoto;
  }
}
