import Box from '@mui/material/Box';
import { Avatar } from '../ui/Avatar.tsx';

interface Props {
  readonly official: { readonly surname: string; readonly name: string; readonly photo: string | null };
  readonly size?: number;
}

/** The portrait of an official, or their initials. The name itself stands beside it. */
export function Portrait({ official: { surname, name, photo }, size = 40 }: Props) {
  if (photo === null) return <Avatar name={`${surname} ${name}`} size={size} />;
  return <Box component="img" src={photo} alt="" sx={{ flex: 'none', width: size, height: size, borderRadius: '50%', objectFit: 'cover', bgcolor: 'action.hover' }} />;
}
