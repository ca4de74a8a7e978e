import { RouterProvider } from '@tanstack/react-router';
import { BackendGoneScreen } from '../store/BackendGoneScreen.tsx';
import { StoreGate } from '../store/StoreGate.tsx';
import { SignInScreen } from '../staff/SignInScreen.tsx';
import { FirstAdministratorScreen } from '../staff/FirstAdministratorScreen.tsx';
import { SignOutProvider } from './frame/SignOut.tsx';
import { useBackendGone } from './rpc/client.ts';
import { usePersonOrNull } from './rpc/session.ts';
import { router } from './router.tsx';

/** What the window shows: first the store has to stand, then somebody has to sign in, then the office opens. */
export function Root() {
  const person = usePersonOrNull();
  const gone = useBackendGone();
  if (gone) return <BackendGoneScreen />;
  return (
    <StoreGate>
      {(status) => {
        if (person)
          return (
            <SignOutProvider>
              <RouterProvider router={router} />
            </SignOutProvider>
          );
        if (status.needsAdministrator) return <FirstAdministratorScreen />;
        return <SignInScreen demo={status.demo} version={status.version} />;
      }}
    </StoreGate>
  );
}
