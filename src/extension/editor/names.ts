/** What is asked about a name with the mouse or a key, loaded together when first needed. */
export { renameName } from '../../core/language/names/renameName';
export { hoverAt } from './hover';
