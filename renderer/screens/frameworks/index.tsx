export { FrameworkDraftScreen } from './draft/FrameworkDraftScreen.tsx';
export { FrameworkList } from './FrameworkList.tsx';
export { FrameworkVersionScreen } from './FrameworkVersionScreen.tsx';
export { FrameworkImportScreen } from './import/FrameworkImportScreen.tsx';
