/** The blocks of the page and how they are made by hand. */
export const blocks = {
  slash: { label: 'Blocks', results_one: '{{count}} block', results_other: '{{count}} blocks' },
  /** Further words by which the slash menu finds a block. */
  alsoCalled: {
    format: {
      paragraph: 'text plain body',
      heading2: 'h2 subhead title section',
      heading3: 'h3 subhead',
      heading4: 'h4 subhead',
      bulletList: 'ul unordered points',
      orderedList: 'ol ordered 1',
      taskList: 'todo checkbox check',
      blockquote: 'citation quotation',
      horizontalRule: 'line divider hr separator',
      codeBlock: 'pre source program',
    },
    insert: {
      pullquote: 'aside',
      picture: 'image photo figure img',
      table: 'grid rows columns',
      footnote: 'note reference',
      character: 'symbol sign letter',
    },
  },
  bubble: { label: 'Selected words' },
  figure: {
    label: 'Picture',
    caption: 'Caption',
    alt: 'Alternative text',
    altHint: 'What the picture shows, for those who do not see it',
    altMissing: 'Without alternative text preflight objects.',
    credit: 'Credit',
    decorative: 'Decorative: says nothing of its own',
    isDecorative: 'Not needed: the picture is decorative',
    replace: 'Replace picture…',
    lost: 'The file of this picture is not in the library. Replace the picture, or delete it.',
  },
  footnote: {
    label: 'Footnote',
    text: 'Text of footnote {{number}}',
    spoken: 'Footnote: {{text}}',
    previous: 'Previous footnote',
    next: 'Next footnote',
    delete: 'Delete footnote',
  },
} as const
