/** The newsroom's words for the values of the model. */
export const terms = {
  status: { draft: 'Draft', desk: 'Desk', subs: 'Subs', revise: 'Revise', final: 'Final', exported: 'Exported', hold: 'Hold', spiked: 'Spiked' },
  role: { writer: 'Writer', editor: 'Editor', translator: 'Translator', photographer: 'Photographer' },
  sourceKind: {
    person: 'Person', organisation: 'Organisation', document: 'Document', wire: 'News agency', media: 'Other media', dataset: 'Dataset',
    socialPost: 'Social post', event: 'Event', ownObservation: 'Own observation',
  },
  attributionKind: {
    directQuote: 'Direct quotation', partialQuote: 'Partial quotation', indirectQuote: 'Indirect quotation', factFigure: 'Fact or figure',
    document: 'Document', image: 'Image',
  },
  attributionTerms: { onRecord: 'On the record', background: 'Background', deepBackground: 'Deep background', offRecord: 'Off the record' },
  medium: {
    interview: 'Interview', phone: 'Phone', email: 'E-mail', pressConference: 'Press conference', statement: 'Statement', socialPost: 'Social post',
    document: 'Document', otherMedia: 'Other media', observation: 'Observation',
  },
  state: { offered: 'Offered', proposed: 'Proposed', confirmed: 'Confirmed', dismissed: 'Dismissed', orphaned: 'Passage gone', unattributed: 'Without a speaker' },
  noteKind: { desk: 'Desk', private: 'Only me', legal: 'Legal' },
  noteState: { open: 'Open', resolved: 'Resolved' },
  credibility: { undetermined: 'Not assessed', credible: 'Credible', notCredible: 'Not credible' },
  language: { id: 'Indonesian', en: 'English', 'en-GB': 'English (UK)', 'en-US': 'English (US)', ms: 'Malay', jv: 'Javanese', su: 'Sundanese', ar: 'Arabic', nl: 'Dutch', und: 'Another one, not checked' },
} as const
