/** How the page of a report looks, on a screen by day and night, and on paper. */

export const pageStyle = `
:root { color-scheme: light dark; --edge: #c8c8c8; --soft: #f4f4f4; --link: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --edge: #4a4a4a; --soft: #262626; --link: #7ab8ff; } }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.5rem; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
h2 { margin-top: 2.5rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--edge); }
table { border-collapse: collapse; width: 100%; font-size: 0.9em; }
th, td { border: 1px solid var(--edge); padding: 0.35rem 0.6rem; text-align: left; vertical-align: top; }
th, pre, code { background: var(--soft); }
tr, li, figure { break-inside: avoid; }
figure { margin: 1rem 0; }
svg { display: block; max-width: 100%; height: auto; }
pre { padding: 0.75rem; overflow-x: auto; }
a { color: var(--link); }
@media print {
  :root { color-scheme: light; --edge: #999; --soft: #f4f4f4; --link: inherit; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  pre { white-space: pre-wrap; }
}
`;

/** Of just these bytes: a test makes it again. */
export const pageStyleHash = 'sha256-PYA7a86+v2eIg/2YCq+gtYWOm8CHc3zW/dfe47BwGmw=';
