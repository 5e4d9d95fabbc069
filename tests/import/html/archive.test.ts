import { describe, expect, it } from 'vitest'
import { planArchive } from '@shared/import/html/plan-archive'
import { told } from './support'

const page = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://kabar.example/berita/9?utm_source=x',
  'Subject: Jalan Desa Dibuka',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="----Batas----"',
  '',
  '------Batas----',
  'Content-Type: text/html',
  'Content-ID: <frame-1@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://kabar.example/berita/9?utm_source=x',
  '',
  '<!DOCTYPE html><html lang=3D"id"><head><meta charset=3D"UTF-8"><title>Jalan Desa Dibuka</title></head><body><h1>Jalan Desa Dibuka</h1><p>Warga membuka jalan desa yang tertutup longsor =E2=80=9Csejak Senin=E2=80=9D, kata=',
  ' kepala desa kepada wartawan.</p><p>Lihat <a href=3D"/peta">peta jalan</a> yang terbuka sejak kemarin sore untuk semua kendaraan.</p></body></html>',
  '',
  '------Batas----',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://iklan.example/',
  '',
  '<html><body>Beli sekarang juga</body></html>',
  '',
  '------Batas------',
  '',
].join('\r\n')

describe('a page that a browser saved in one file', () => {
  it('is its page, read against its address, without the frames beside it [18.1]', async () => {
    const { fields, body } = told(await planArchive(new TextEncoder().encode(page), { origin: 'jalan.mhtml', now: '2026-11-23T07:00:00Z' }))
    expect({ fields, body }).toEqual({
      fields: { headline: 'Jalan Desa Dibuka', language: 'id', isBasedOn: 'https://kabar.example/berita/9', canonicalUrl: 'https://kabar.example/berita/9' },
      body: ['paragraph("Warga membuka jalan desa yang tertutup longsor “sejak Senin”, kata kepala desa kepada wartawan.")', 'paragraph("Lihat ", link("peta jalan"), " yang terbuka sejak kemarin sore untuk semua kendaraan.")'],
    })
  })

  it('that holds no page ends in a sentence [18.4]', async () => {
    await expect(planArchive(new TextEncoder().encode('x'), { origin: 'x.mhtml', now: '2026-11-23T07:00:00Z' })).rejects.toMatchObject({ code: 'emptyFile' })
  })
})
