import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import PhotoOutlined from '@mui/icons-material/PhotoCameraOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldLabel } from '../ui/Labelled.tsx';
import { visuallyHidden } from '../ui/visuallyHidden.ts';
import { Portrait } from './Portrait.tsx';
import { portraitOf } from './photo.ts';

interface Props {
  readonly official: { readonly surname: string; readonly name: string; readonly photo: string | null };
  readonly onChange: (photo: string | null) => void;
}

/** A portrait chosen from a file; it is made small before it goes anywhere. */
export function PhotoField({ official, onChange }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    const photo = await portraitOf(file);
    setBusy(false);
    setFailed(photo === null);
    if (photo !== null) onChange(photo);
  };
  return (
    <div>
      <FieldLabel>{t('officials.fields.photo')}</FieldLabel>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
        <Portrait official={official} size={56} />
        <input
          ref={input}
          type="file"
          accept="image/*"
          aria-label={t('officials.fields.photo')}
          tabIndex={-1}
          style={visuallyHidden}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Button variant="outlined" color="secondary" startIcon={<PhotoOutlined />} loading={busy} loadingPosition="start" onClick={() => input.current?.click()}>
          {t(official.photo ? 'officials.photo.other' : 'officials.photo.choose')}
        </Button>
        {official.photo && (
          <Button color="secondary" startIcon={<DeleteOutlined />} onClick={() => onChange(null)}>
            {t('officials.photo.remove')}
          </Button>
        )}
      </Box>
      {failed && (
        <FormHelperText error role="alert" sx={{ mx: 0 }}>
          {t('officials.photo.unreadable')}
        </FormHelperText>
      )}
    </div>
  );
}
