/**
 * What the office usually says of a booking that it moves, refuses or cancels. The citizen reads it on the portal, so it is in the state language whatever
 * the language of the window; it is offered, and another may be written.
 */
export const usualReasons: Readonly<Record<'move' | 'refuse' | 'cancelByOffice' | 'cancelByCitizen', readonly string[]>> = {
  move: ['Vəzifəli şəxs ezamiyyətdədir', 'Vəzifəli şəxs xəstələnib', 'Vəzifəli şəxs iclasda iştirak edir', 'Vətəndaşın xahişi ilə'],
  refuse: ['Məsələ idarənin səlahiyyətinə aid deyil', 'Eyni məsələ üzrə başqa qəbula yazılma var', 'Müraciətə artıq cavab verilib'],
  cancelByOffice: ['Qəbul keçirilmir', 'Vəzifəli şəxs işdən ayrılıb', 'Yazılma səhvən edilib'],
  cancelByCitizen: ['Vətəndaş gələ bilmir', 'Məsələ artıq həll olunub', 'Vətəndaş fikrini dəyişib'],
};
