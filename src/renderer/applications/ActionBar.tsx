import AssignmentInd from '@mui/icons-material/AssignmentIndOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import HowToReg from '@mui/icons-material/HowToRegOutlined';
import Reply from '@mui/icons-material/ReplyOutlined';
import MoreHoriz from '@mui/icons-material/MoreHorizOutlined';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isAnonymous } from '#shared/applications/branches.ts';
import type { ApplicationAction } from '#shared/applications/lifecycle.ts';
import type { ApplicationDetail } from '#shared/applications/views.ts';
import type { NoticeKind } from '#shared/notices/schema.ts';
import { useMay } from '../app/rpc/session.ts';
import { useNotice } from '../notices/NoticeProvider.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { BranchDialog } from './BranchDialog.tsx';
import { CopiesDialog } from './CopiesDialog.tsx';
import { LetterOwed } from './LetterOwed.tsx';
import { ReplyNotice, useReplyDesk } from './ReplyNotice.tsx';
import { useRegister } from './useRegister.ts';
import { useWork } from './WorkDialog.tsx';

/** The steps of the straight way; the others stand in a menu. */
const usual = ['register', 'assign', 'answer'] as const;
type UsualAction = (typeof usual)[number];
const isUsual = (action: ApplicationAction): action is UsualAction => (usual as readonly ApplicationAction[]).includes(action);

const icons: Record<UsualAction, ReactNode> = { register: <HowToReg />, assign: <AssignmentInd />, answer: <Reply /> };
// With Alt: a step that cannot be taken back must not follow from a letter typed beside a field. By place on the keyboard, so in every layout.
const keys: Record<string, UsualAction> = { KeyR: 'register', KeyA: 'assign', KeyC: 'answer' };
const keyNames: Record<UsualAction, string> = { register: 'Alt+R', assign: 'Alt+A', answer: 'Alt+C' };
const paperKey = 'KeyB';

/** So many papers have a button of their own. */
const papersInSight = 2;

/** Whether somebody has it: the portal may name an executor who is not of this office's staff. */
const isAssigned = (application: ApplicationDetail) => application.executorUid !== null || application.executor !== null;

/** The step that comes next in the usual course: nobody answers before somebody has been assigned. */
function mainActionOf(application: ApplicationDetail): UsualAction | null {
  if (application.actions.includes('register')) return 'register';
  if (application.actions.includes('assign') && !isAssigned(application)) return 'assign';
  return application.actions.includes('answer') ? 'answer' : null;
}

interface ActionBar {
  /** The step that comes next, as the page's one main button. */
  readonly main: ReactNode;
  /** The other steps and the papers. */
  readonly others: ReactNode;
  /** What the citizen has yet to get, and where the reply that is being written stands. */
  readonly news: ReactNode;
  readonly dialogs: ReactNode;
}

/** The steps that may be taken now, with their keys while `listening`. */
export function useActionBar(application: ApplicationDetail | undefined, listening: boolean): ActionBar {
  const { t } = useTranslation();
  const may = useMay();
  const notice = useNotice();
  const register = useRegister(application);
  const desk = useReplyDesk(application);
  const [dialog, setDialog] = useState<Exclude<ApplicationAction, 'register'> | null>(null);
  const work = useWork(application);
  const [menuAt, setMenuAt] = useState<HTMLElement | null>(null);
  // An anonymous one is not reviewed (6.4): once it has its number it is left.
  const isToBeLeft = application !== undefined && isAnonymous(application) && application.status !== 'submitted' && application.actions.includes('leaveWithoutReview');
  const mainAction = application && !isToBeLeft ? mainActionOf(application) : null;
  const papers: readonly NoticeKind[] = application && may('notices.issue') ? application.papers : [];
  // The newest stand in sight, the earlier ones in the menu.
  const [earlier, newest] = [papers.slice(0, -papersInSight), papers.slice(-papersInSight)];

  const run = (action: ApplicationAction) => {
    if (!application?.actions.includes(action)) return;
    if (action === 'register') register.run();
    else setDialog(action);
  };
  const openPaper = () => {
    const kind = papers.at(-1);
    if (application && kind) notice.open({ kind, id: application.id });
  };
  const latest = useRef({ run, openPaper });
  useEffect(() => {
    latest.current = { run, openPaper };
  });
  useEffect(() => {
    if (!listening) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat || event.defaultPrevented) return;
      const target = event.target;
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"], [role="listbox"], [role="menu"]')) return;
      const action = keys[event.code];
      if (action) latest.current.run(action);
      else if (event.code === paperKey) latest.current.openPaper();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [listening]);

  if (!application) return { main: null, others: null, news: null, dialogs: null };
  const branches = application.actions.filter((action) => !isUsual(action) && !(isToBeLeft && action === 'leaveWithoutReview'));
  const label = (action: UsualAction) => {
    if (action !== 'answer' || !desk?.draft) return t(`applications.actions.${action}`);
    return desk.draft.state === 'submitted' ? t('replies.approveShort') : t('applications.actions.continueAnswer');
  };
  return {
    main: isToBeLeft ? (
      <Button variant="contained" onClick={() => run('leaveWithoutReview')}>
        {t('branches.action.leaveWithoutReview')}
      </Button>
    ) : mainAction && (
      <Button variant="contained" startIcon={icons[mainAction]} loading={mainAction === 'register' && register.pending} loadingPosition="start" title={keyNames[mainAction]} aria-keyshortcuts={keyNames[mainAction]} onClick={() => run(mainAction)}>
        {label(mainAction)}
      </Button>
    ),
    others: (
      <>
        {application.actions
          .filter(isUsual)
          .filter((action) => action !== mainAction)
          .map((action) => (
            <Button key={action} variant="outlined" startIcon={icons[action]} title={keyNames[action]} aria-keyshortcuts={keyNames[action]} onClick={() => run(action)}>
              {action === 'assign' && isAssigned(application) ? t('applications.actions.reassign') : label(action)}
            </Button>
          ))}
        {newest.map((kind, index) => (
          <Button key={kind} variant="outlined" color="secondary" {...(index === newest.length - 1 && { title: 'Alt+B', 'aria-keyshortcuts': 'Alt+B' })} startIcon={<DescriptionOutlined />} onClick={() => notice.open({ kind, id: application.id })}>
            {t(`notices.kind.${kind}`)}
          </Button>
        ))}
        {(branches.length + application.workActions.length > 0 || may('notices.issue')) && (
          <Button variant="outlined" color="secondary" startIcon={<MoreHoriz />} aria-haspopup="menu" aria-expanded={menuAt !== null} onClick={(event) => setMenuAt(event.currentTarget)}>
            {t('branches.more')}
          </Button>
        )}
      </>
    ),
    news: (
      <>
        <LetterOwed application={application} onTold={application.workActions.includes('told') ? () => work.run('told') : undefined} />
        {desk && <ReplyNotice desk={desk} />}
      </>
    ),
    dialogs: (
      <>
        {dialog === 'assign' && <AssignDialog application={application} onClose={() => setDialog(null)} />}
        {dialog === 'answer' && <AnswerDialog application={application} onClose={() => setDialog(null)} />}
        {dialog === 'sendCopies' && <CopiesDialog application={application} onClose={() => setDialog(null)} />}
        {dialog !== null && !isUsual(dialog) && dialog !== 'sendCopies' && <BranchDialog key={dialog} action={dialog} application={application} onClose={() => setDialog(null)} />}
        {work.dialog}
        <Menu open={menuAt !== null} anchorEl={menuAt} onClose={() => setMenuAt(null)}>
          {application.workActions.map((action) => (
            <MenuItem
              key={action}
              onClick={() => {
                setMenuAt(null);
                work.run(action);
              }}
            >
              {t(`work.action.${action}`)}
            </MenuItem>
          ))}
          {branches.length > 0 && application.workActions.length > 0 && <Divider />}
          {branches.map((action) => (
            <MenuItem
              key={action}
              onClick={() => {
                setMenuAt(null);
                run(action);
              }}
            >
              {t(`branches.action.${action}`)}
            </MenuItem>
          ))}
          {may('notices.issue') && branches.length + application.workActions.length > 0 && <Divider />}
          {may('notices.issue') &&
            [...earlier, 'card' as const].map((kind) => (
              <MenuItem
                key={kind}
                onClick={() => {
                  setMenuAt(null);
                  notice.open({ kind, id: application.id });
                }}
              >
                {t(`notices.kind.${kind}`)}
              </MenuItem>
            ))}
        </Menu>
      </>
    ),
  };
}
