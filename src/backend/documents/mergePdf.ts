interface Part {
  /** Bodies of the objects by number, from after `obj` to before `endobj`. */
  readonly objects: ReadonlyMap<number, string>;
  readonly root: number;
}

/**
 * Puts PDF documents of our own engine one after another into one document, page by page. The engine writes plain objects and a plain table of them, which is all
 * that this reads; names and outlines that belong to a whole document are left out.
 * @param documents at least one
 * @param title what the whole file is called
 * @throws Error when a document is not of our engine
 */
export function mergePdf(documents: readonly Uint8Array[], title: string): Uint8Array {
  if (documents.length === 0) throw new Error('nothing to merge');
  const bodies: string[] = [];
  const pages: number[] = [];
  // 1 is the catalog, 2 the tree of pages, 3 what the file says of itself.
  let next = 4;
  for (const document of documents) {
    const part = read(document);
    const numbers = new Map([...part.objects.keys()].map((number) => [number, next++] as const));
    const tree = reference(part.objects.get(part.root) ?? '', 'Pages');
    for (const [number, body] of part.objects) bodies[numbers.get(number) ?? 0] = renumbered(body, numbers);
    for (const page of leaves(part, tree)) {
      const number = numbers.get(page) ?? 0;
      pages.push(number);
      // Each page hangs on the one tree; what it had from its own is on it already, since the engine writes it there.
      bodies[number] = (bodies[number] ?? '').replace(/\/Parent \d+ 0 R/, '/Parent 2 0 R');
    }
  }
  bodies[1] = `<< /Type /Catalog /Pages 2 0 R /Lang (az) /ViewerPreferences << /DisplayDocTitle true >> >>`;
  bodies[2] = `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`;
  bodies[3] = `<< /Title <feff${Buffer.from(title, 'utf16le').swap16().toString('hex')}> /Creator <feff${Buffer.from('Qəbulxana', 'utf16le').swap16().toString('hex')}> >>`;
  return written(bodies);
}

function read(document: Uint8Array): Part {
  // One sign a byte, whatever the byte.
  const text = Buffer.from(document).toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
  const trailer = text.indexOf('trailer', table);
  if (!text.startsWith('xref', table) || trailer < 0) throw new Error('not a document of our engine');
  const offsets = [...text.slice(table, trailer).matchAll(/^(\d{10}) \d{5} n/gm)].map(([, offset]) => Number(offset)).sort((a, b) => a - b);
  const objects = new Map<number, string>();
  for (const [i, offset] of offsets.entries()) {
    const whole = text.slice(offset, offsets[i + 1] ?? table);
    const head = /^(\d+) 0 obj\s/.exec(whole);
    if (!head) throw new Error('not a document of our engine');
    objects.set(Number(head[1]), whole.slice(head[0].length, whole.lastIndexOf('endobj')));
  }
  const end = text.slice(trailer);
  return { objects, root: reference(end, 'Root') };
}

function reference(dictionary: string, name: string): number {
  return Number(new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1] ?? Number.NaN);
}

function leaves({ objects }: Part, tree: number): number[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(objects.get(tree) ?? '')?.[1];
  if (kids === undefined) throw new Error('not a document of our engine');
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}

/** The object with its references to others by their new numbers; the bytes of a stream are left as they are. */
function renumbered(body: string, numbers: ReadonlyMap<number, number>): string {
  const stream = body.search(/\bstream\r?\n/);
  const head = stream < 0 ? body : body.slice(0, stream);
  return head.replace(/\b(\d+) 0 R\b/g, (_all, number: string) => `${numbers.get(Number(number)) ?? 0} 0 R`) + (stream < 0 ? '' : body.slice(stream));
}

function written(bodies: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n%\xff\xff\xff\xff\n';
  const parts = [text];
  let length = text.length;
  const offsets: number[] = [];
  for (let number = 1; number < bodies.length; number += 1) {
    offsets.push(length);
    text = `${number} 0 obj\n${(bodies[number] ?? 'null').trimEnd()}\nendobj\n`;
    parts.push(text);
    length += text.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(`xref\n0 ${bodies.length}\n0000000000 65535 f \n${table}trailer\n<< /Size ${bodies.length} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${length}\n%%EOF\n`);
  return Buffer.from(parts.join(''), 'latin1');
}
