import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useTheme } from '@mui/material/styles';
import { GlobalWorkerOptions, TextLayer, getDocument, type PDFDocumentProxy, type RenderTask } from 'pdfjs-dist';
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useElementWidth } from './useElementWidth.ts';

interface Props {
  readonly bytes: Uint8Array;
  readonly label: string;
  /** Times the width that fits; 1 when absent. */
  readonly zoom?: number;
}

const widest = 860;

/** The pages of a PDF as they will be printed; their text can be selected and read aloud. */
export default function PdfView({ bytes, label, zoom = 1 }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const width = useElementWidth(scroller);
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState(false);
  const { t } = useTranslation();

  useEffect(() => {
    const worker = new PdfWorker();
    GlobalWorkerOptions.workerPort = worker;
    // The reader takes the buffer over, so it gets one of its own.
    const task = getDocument({ data: bytes.slice(), useWasm: false, enableXfa: false });
    let gone = false;
    task.promise.then(
      (opened) => !gone && setPdf(opened),
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
      void task.destroy().finally(() => worker.terminate());
      setPdf(null);
    };
  }, [bytes]);

  const fitted = Math.min(widest, Math.max(280, width - 64)) * zoom;
  return (
    <Box ref={scroller} tabIndex={0} role="document" aria-label={label} sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 6, display: 'flex', flexDirection: 'column', gap: 6, '&:focus-visible': { outlineOffset: -2 } }}>
      {failed && <Box role="alert">{t('notices.cannotShow')}</Box>}
      {!failed && (!pdf || width === 0) && <Skeleton variant="rectangular" sx={{ width: Math.min(widest, 640), aspectRatio: '1 / 1.414', height: 'auto', mx: 'auto' }} />}
      {pdf && width > 0 && Array.from({ length: pdf.numPages }, (_page, index) => <PdfPage key={index} pdf={pdf} number={index + 1} width={fitted} />)}
    </Box>
  );
}

function PdfPage({ pdf, number, width }: { pdf: PDFDocumentProxy; number: number; width: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const theme = useTheme();
  const [ratio, setRatio] = useState(Math.SQRT2);

  useEffect(() => {
    let gone = false;
    let drawing: RenderTask | null = null;
    const draw = async () => {
      const page = await pdf.getPage(number);
      if (gone || !canvas.current || !text.current) return;
      const natural = page.getViewport({ scale: 1 });
      setRatio(natural.height / natural.width);
      const scale = width / natural.width;
      const viewport = page.getViewport({ scale });
      const density = window.devicePixelRatio || 1;
      canvas.current.width = Math.floor(viewport.width * density);
      canvas.current.height = Math.floor(viewport.height * density);
      drawing = page.render({ canvas: canvas.current, viewport, ...(density !== 1 && { transform: [density, 0, 0, density, 0, 0] }) });
      await drawing.promise;
      if (gone || !text.current) return;
      text.current.replaceChildren();
      text.current.style.setProperty('--total-scale-factor', String(scale));
      text.current.style.setProperty('--scale-factor', String(scale));
      await new TextLayer({ textContentSource: page.streamTextContent(), container: text.current, viewport }).render();
    };
    draw().catch((error: unknown) => {
      // With other bytes the document is closed before this page of it has gone.
      if (!gone && !pdf.loadingTask.destroyed) console.error('page not drawn', error instanceof Error ? error.name : 'unknown');
    });
    return () => {
      gone = true;
      drawing?.cancel();
    };
  }, [pdf, number, width]);

  return (
    <Box
      sx={{
        position: 'relative',
        flex: 'none',
        width,
        height: width * ratio,
        mx: 'auto',
        bgcolor: '#fff',
        boxShadow: theme.shadows[3],
        // Paper stays white in the dark too: it is what the printer will give.
        '& canvas': { display: 'block', width: '100%', height: '100%' },
        '& .textLayer': { position: 'absolute', inset: 0, overflow: 'clip', opacity: 1, lineHeight: 1, textAlign: 'initial', transformOrigin: '0 0', forcedColorAdjust: 'none', '--min-font-size': 1, '--text-scale-factor': 'calc(var(--total-scale-factor) * var(--min-font-size))', '--min-font-size-inv': 'calc(1 / var(--min-font-size))' },
        '& .textLayer span, & .textLayer br': { color: 'transparent', position: 'absolute', whiteSpace: 'pre', cursor: 'text', transformOrigin: '0% 0%' },
        '& .textLayer > :not(.markedContent), & .textLayer .markedContent span:not(.markedContent)': {
          '--font-height': 0,
          fontSize: 'calc(var(--text-scale-factor) * var(--font-height))',
          '--scale-x': 1,
          '--rotate': '0deg',
          transform: 'rotate(var(--rotate)) scaleX(var(--scale-x)) scale(var(--min-font-size-inv))',
        },
        '& .textLayer .markedContent': { display: 'contents' },
        '& .textLayer ::selection': { background: 'rgba(11, 110, 110, 0.28)', color: 'transparent' },
      }}
    >
      <canvas ref={canvas} aria-hidden />
      <div ref={text} className="textLayer" />
    </Box>
  );
}
