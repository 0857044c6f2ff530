"""A plan that uses the whole vocabulary, with a document of each kind, and the pictures that it names."""
import struct
import xml.etree.ElementTree as ET
import zlib

from support import ROOT

KINDS = ("internalControlPlan", "caseSubmission", "operationalPlan", "goalFollowUp", "minutes", "financialFollowUp", "deviationNotice", "actionList", "summary", "programmePlan", "budgetAppendix", "meetingNotice", "agenda", "announcement", "minutesExtract", "noticeBoard", "decisionList")
LANGUAGES = ("sv", "nb", "nn", "da", "en", "fi")


def picture():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 40, 20, 8, 0, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress((b"\0" + b"\x80" * 40) * 20)) + chunk(b"IEND", b""))


def put_pictures(folder):
    for name in ("bild.png", "logo.png"):
        (folder / name).write_bytes(picture())


def base_plan():
    """Every element of the vocabulary, in a document of each kind."""
    text = (ROOT / "tests/plan/data/every-element.xml").read_text(encoding="utf-8")
    text = text.replace('<include href="mer.xml"/>', "").replace(' theme="standard"', "")
    facts = 'body="ks" date="2026-08-31" status="draft" organisation="nk"'
    more = f"""
    <document id="d2" kind="operationalPlan" title="Verksamhetsplan" {facts} cover="yes" contents="yes" lists="tables figures"><section title="Text"><p>Ord.</p></section></document>
    <document id="d3" kind="caseSubmission" of="c1" unit="kk" {facts}><section use="summary"><p>Kort.</p></section><section use="matter"><p>Mer.</p></section></document>
    <document id="d4" kind="minutes" of="m1" {facts}/>
    <document id="d5" kind="goalFollowUp" of="rap" title="Uppföljning" {facts}><section title="Mål"><assessmentTable of="rap"/></section></document>
    <document id="d6" kind="financialFollowUp" of="rap" title="Ekonomi" {facts}><section title="Pengar"><followUpTable of="rap" lines="true"/></section></document>
    <document id="d7" kind="deviationNotice" of="rap" title="Avvikelser" {facts}/>
    <document id="d8" kind="letter" title="Brev" {facts} yourReference="N2026/1" dnr="KS 1"><section use="recipient"><p>Grannkommunen</p></section><section use="text"><p>Hej.</p></section></document>
    <document id="d9" kind="comparison" title="Regler" {facts} appliesTo="Alla" responsible="ekchef"><section title="Text"><p>Här <del rev="rev1">gammalt</del><ins rev="rev1">nytt</ins>.</p></section></document>
    <document id="d10" kind="actionList" title="Att göra" {facts}/>
    <document id="d11" kind="summary" of="rap" title="Sammanfattning" {facts}/>
    <document id="d12" kind="programmePlan" title="Program" {facts}><section title="Ramar"><fundTable/><instrumentTable/><agreementTable/></section></document>
    <document id="d13" kind="budgetAppendix" title="Bilaga" {facts}/>
    <document id="d14" kind="meetingNotice" of="m1" {facts}/>
    <document id="d15" kind="agenda" of="m1" {facts}/>
    <document id="d16" kind="announcement" of="m1" {facts}/>
    <document id="d17" kind="minutesExtract" of="m1" items="mi1" {facts}/>
    <document id="d18" kind="noticeBoard" of="m1" items="mi1" {facts}/>
    <document id="d19" kind="decisionList" of="m1" {facts}/>
    <document id="d20" kind="minutes" of="m1" items="mi1" {facts}/>"""
    return ET.fromstring(text.replace("</planData>", more + "</planData>"))
