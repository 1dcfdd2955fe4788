/** A YAML file that ships inside the bundle, as the data that it holds. */
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
