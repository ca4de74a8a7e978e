import type { z } from 'zod';
import type { classifierRecord } from '#shared/portal/records.ts';
import { districts } from './places.ts';

export type ClassifierInput = z.input<typeof classifierRecord>;

type Word = readonly [code: string, az: string, en: string];

const socialStatus: readonly Word[] = [
  ['employed', 'işləyən', 'employed'],
  ['unemployed', 'işsiz', 'unemployed'],
  ['civilServant', 'dövlət qulluqçusu', 'civil servant'],
  ['entrepreneur', 'fərdi sahibkar', 'individual entrepreneur'],
  ['pensioner', 'təqaüdçü (pensiyaçı)', 'pensioner'],
  ['student', 'tələbə/şagird', 'student or pupil'],
  ['housewife', 'evdar qadın', 'housewife'],
  ['military', 'hərbi qulluqçu', 'member of the military'],
  ['disabled', 'əlilliyi olan şəxs', 'person with a disability'],
  ['other', 'digər', 'other'],
];

const privilege: readonly Word[] = [
  ['martyrFamily', 'şəhid ailəsi üzvü', 'member of a martyr’s family'],
  ['warVeteran', 'müharibə veteranı', 'war veteran'],
  ['warDisabled', 'müharibə ilə əlaqədar əlilliyi olan şəxs', 'person with a war-related disability'],
  ['patrioticWar', 'Vətən müharibəsi iştirakçısı', 'participant of the Patriotic War'],
  ['idp', 'məcburi köçkün', 'internally displaced person'],
  ['refugee', 'qaçqın', 'refugee'],
  ['disabled', 'əlilliyi olan şəxs', 'person with a disability'],
  ['chernobyl', 'Çernobıl qəzası iştirakçısı', 'participant in the Chernobyl clean-up'],
  ['largeFamily', 'çoxuşaqlı ailə', 'family with many children'],
  ['targetedAid', 'ünvanlı sosial yardım alan ailə', 'family receiving targeted social assistance'],
  ['orphan', 'valideynini itirmiş şəxs', 'person who has lost the parents'],
];

const subject: readonly Word[] = [
  ['housing', 'mənzil-məişət', 'housing'],
  ['land', 'torpaq', 'land'],
  ['construction', 'tikinti və abadlıq', 'construction and improvement'],
  ['utilities', 'kommunal (elektrik, qaz, su)', 'utilities (electricity, gas, water)'],
  ['roads', 'yol və nəqliyyat', 'roads and transport'],
  ['social', 'sosial müdafiə', 'social protection'],
  ['employment', 'məşğulluq', 'employment'],
  ['education', 'təhsil', 'education'],
  ['health', 'səhiyyə', 'health care'],
  ['culture', 'mədəniyyət', 'culture'],
  ['ecology', 'ekologiya', 'environment'],
  ['lawEnforcement', 'hüquq-mühafizə', 'law enforcement'],
  ['officialConduct', 'məmur hərəkətlərindən şikayət', 'complaint about an official'],
  ['other', 'digər', 'other'],
];

const appealReason: readonly Word[] = [
  ['meterReplacement', 'sayğacın dəyişdirilməsi', 'replacement of the meter'],
  ['meterCheck', 'sayğac göstəricisinin yoxlanılması', 'check of the meter reading'],
  ['limit', 'güzəştli elektrik enerjisi limiti', 'privileged electricity limit'],
  ['residents', 'ünvanda qeydiyyatda olanların dəqiqləşdirilməsi', 'correction of those registered at the address'],
  ['newAddress', 'yeni ünvanda abonent kodunun açılması', 'subscriber code at a new address'],
  ['powerCut', 'elektrik enerjisinin fasiləli verilməsi', 'interruptions of supply'],
  ['voltage', 'gərginliyin aşağı olması', 'low voltage'],
  ['debt', 'hesablanmış borcla bağlı', 'a charged debt'],
  ['other', 'digər', 'other'],
];

const department: readonly Word[] = [
  ['general', 'Ümumi şöbə', 'General department'],
  ['socioEconomic', 'Sosial-iqtisadi inkişafın təhlili və proqnozlaşdırılması şöbəsi', 'Department of socio-economic analysis and forecasting'],
  ['architecture', 'Tikinti, kommunal, nəqliyyat və rabitə məsələləri şöbəsi', 'Department of construction, utilities, transport and communications'],
  ['humanitarian', 'İctimai-siyasi və humanitar məsələlər şöbəsi', 'Department of public, political and humanitarian affairs'],
  ['law', 'Hüquq şöbəsi', 'Legal department'],
  ['localWork', 'Ərazi idarəetmə və yerli özünüidarəetmə orqanları ilə iş şöbəsi', 'Department of territorial administration and local self-government'],
  ['subscribers', 'Abonentlərlə iş şöbəsi', 'Subscribers’ department'],
  ['metering', 'Sayğac və uçot xidməti', 'Metering service'],
  ['networks', 'Şəbəkələrin istismarı xidməti', 'Network operation service'],
];

/** The Azerbaijani word of a department. @throws RangeError when there is no such department */
export function departmentName(code: string): string {
  const word = department.find(([each]) => each === code);
  if (!word) throw new RangeError(`no department ${code}`);
  return word[1];
}

/** The lists that the portal keeps. Districts are known by their names, as applications carry them. */
export function makeClassifiers(updatedAt: string): ClassifierInput[] {
  const lists = { socialStatus, privilege, subject, appealReason, department, territory: districts.map(([az, en]) => [az, az, en] as const) };
  return Object.entries(lists).map(([code, words]) => ({
    id: `classifier-${code}`,
    version: 1,
    updatedAt,
    code,
    items: words.map(([item, az, en], i) => ({ code: item, az, en, order: i + 1, active: true })),
  }));
}
