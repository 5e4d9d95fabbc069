import { rmSync } from 'node:fs'
import path from 'node:path'

/**
 * What is packed, and how the packed app is locked. `scripts/package.mjs` says through the environment which Electron
 * is packed: REDAKSI_PACK_ELECTRON (its folder), REDAKSI_PACK_VERSION, and REDAKSI_PACK_INSPECT=1 for the one build
 * that tests drive from outside.
 */
const { REDAKSI_PACK_ELECTRON: electronDist, REDAKSI_PACK_VERSION: electronVersion, REDAKSI_PACK_INSPECT: inspect } = process.env
const major = Number((electronVersion ?? '45').split('.')[0])

export default {
  extends: null,
  appId: 'id.redaksi.desktop',
  productName: 'Redaksi',
  copyright: 'MIT licence',
  ...(electronDist ? { electronDist, electronVersion } : {}),
  npmRebuild: false,
  asar: true,
  // The dictionaries have licences of their own: they lie beside the program as files that anybody can replace.
  asarUnpack: ['resources/dictionaries/**'],
  // Everything the app uses is bundled into out/: no node_modules goes along.
  files: ['out/main/**', 'out/preload/**', 'out/renderer/**', 'resources/**', 'package.json', '!resources/icons/**', '!node_modules/**'],
  directories: { output: 'dist', buildResources: 'resources/icons' },
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: inspect === '1',
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    // Electrons before 29 do not have this fuse, and the fuse tool stops on a fuse that is not there.
    ...(major >= 29 ? { grantFileProtocolExtraPrivileges: false } : {}),
  },
  afterPack: ({ appOutDir, packager }) => {
    rmSync(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true })
  },
  linux: {
    target: ['tar.gz', 'AppImage', 'deb'],
    executableName: 'redaksi',
    icon: 'resources/icons',
    category: 'Office',
    maintainer: 'Redaksi <redaksi@example.org>',
    synopsis: 'Editorial workstation that works with no network',
  },
  mac: { target: 'dmg', icon: 'resources/icons/512x512.png', category: 'public.app-category.productivity' },
  win: { target: 'nsis', icon: 'resources/icons/512x512.png' },
}
