import Box from '@mui/material/Box';
import ListItemButton from '@mui/material/ListItemButton';
import Paper from '@mui/material/Paper';
import Popper from '@mui/material/Popper';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { matchingNames, mentionBeingTyped } from '#shared/applications/notes.ts';
import { useTRPC } from '../app/rpc/client.ts';
import { usePerson } from '../app/rpc/session.ts';
import { Labelled } from '../ui/Labelled.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
  /** Ctrl+Enter. */
  readonly onSend: () => void;
}

/** A text in which colleagues are named: after @ their names are offered, chosen by the arrow keys and Enter. */
export function MentionField({ label, value, onChange, error, autoFocus = false, onSend }: Props) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const me = usePerson();
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data: people } = useQuery(trpc.staff.colleagues.queryOptions());
  const [cursor, setCursor] = useState(0);
  const [chosen, setChosen] = useState(0);
  /** Where an @ stands whose list was put away with Esc. */
  const [dismissed, setDismissed] = useState<number | null>(null);
  const mention = mentionBeingTyped(value, cursor);
  const offered = mention && mention.from !== dismissed ? matchingNames(people?.filter((person) => person.uid !== me.uid) ?? [], mention.typed).slice(0, 6) : [];
  // A name that stands there whole asks for nothing more.
  const names = offered.length === 1 && offered[0]?.name === mention?.typed ? [] : offered;
  const active = Math.min(chosen, names.length - 1);

  const put = (name: string) => {
    if (!mention) return;
    const text = `${value.slice(0, mention.from)}@${name} ${value.slice(cursor)}`;
    const end = mention.from + name.length + 2;
    // At once: the next key of a fast typist belongs behind the name.
    flushSync(() => {
      onChange(text);
      setCursor(end);
      setChosen(0);
    });
    field.current?.focus();
    field.current?.setSelectionRange(end, end);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return onSend();
    }
    if (names.length === 0) return;
    if (event.key === 'ArrowDown') setChosen((active + 1) % names.length);
    else if (event.key === 'ArrowUp') setChosen((active + names.length - 1) % names.length);
    else if (event.key === 'Enter' || event.key === 'Tab') put(names[active]?.name ?? '');
    else if (event.key === 'Escape' && mention) setDismissed(mention.from);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <Labelled
        label={label}
        multiline
        minRows={2}
        maxRows={8}
        autoFocus={autoFocus}
        value={value}
        error={error}
        hint={t('notes.hint')}
        ref={setAnchor}
        inputRef={field}
        onChange={(event) => {
          onChange(event.target.value);
          setCursor(event.target.selectionStart ?? event.target.value.length);
          setChosen(0);
          setDismissed(null);
        }}
        onSelect={(event) => setCursor((event.target as HTMLTextAreaElement).selectionStart ?? 0)}
        onKeyDown={onKeyDown}
        onBlur={() => setDismissed(mention?.from ?? null)}
        inputProps={{ 'aria-autocomplete': 'list', 'aria-controls': names.length > 0 ? listId : undefined, 'aria-activedescendant': names.length > 0 ? `${listId}-${active}` : undefined }}
      />
      <Popper open={names.length > 0} anchorEl={anchor} placement="bottom-start" sx={{ zIndex: 'modal' }}>
        <Paper elevation={6} id={listId} role="listbox" aria-label={t('notes.people')} sx={{ py: 1, minWidth: 220 }}>
          {names.map((person, index) => (
            <ListItemButton
              key={person.uid}
              id={`${listId}-${index}`}
              role="option"
              dense
              tabIndex={-1}
              selected={index === active}
              aria-selected={index === active}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => put(person.name)}
            >
              <Box>
                {person.name}
                <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{person.position}</Box>
              </Box>
            </ListItemButton>
          ))}
        </Paper>
      </Popper>
    </>
  );
}
