/** Another article beside the page. */
export const beside = {
  title: 'Article beside the page',
  text: 'Text of the article beside the page, for reading',
  choose: 'Which article to read beside the page',
  find: 'Words of its headline',
  change: 'Another article',
  swap: 'Swap: write in this one',
  close: 'Close',
  gone: 'This article is not in the library any more. Choose another one.',
  none: 'Read another article while you write: choose one above. You can copy from it, and swap the two.',
  forReading: 'The article beside the page is for reading. Swap the two to write in it.',
  nothingToSwap: 'No article stands beside the page.',
  same: 'It is the same article.',
  here: 'As it stands on the page',
  footnote: 'Footnote: {{text}}',
} as const
