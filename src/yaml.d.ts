/** A YAML file that ships inside the bundle, as its text. */
declare module '*.yaml' {
  const text: string;
  export default text;
}
