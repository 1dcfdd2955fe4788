/** Documents that are worth asking for before the first interview. What a house does not have is struck. */
export const documentsToAskFor: readonly string[] = [
  'Architecture overview, or any drawing of the design',
  'Description of interfaces, data and where the data live',
  'Security concept, or whatever is written about its security',
  'Presentations about it, also those for customers or the board',
  'Reports of earlier assessments, penetration tests or audits',
  'Earlier threat models or risk analyses',
  'Threat intelligence for this trade or technology',
  'Incidents, and what was learned from them',
];
