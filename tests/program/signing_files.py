"""What signing is tried on: a plan whose documents are signed in each way there is, keys and certificates made by openssl, and a
time-stamp server of one's own."""
import http.server
import subprocess
import threading

PLAN = """<?xml version="1.0" encoding="UTF-8"?>
<planData version="1" lang="sv-SE" asOf="2026-03-02">
  <organisation id="kommun" name="Strandvika kommun" kind="municipality" country="SE"/>
  <body id="kn" name="Kulturnämnden" type="board" deciding="true" organisation="kommun"/>
  <role id="ordf" title="Ordförande" body="kn"/>
  <role id="chef" title="Förvaltningschef"/>
  <document id="avtal" kind="operationalPlan" title="Avtal om lokaler" status="draft" body="kn" date="2026-03-02">
    <section title="Hyra"><p>Biblioteket hyr två våningar i Strandgatan 4.</p></section>
    <signatures kind="manual" place="Strandvika" date="2026-03-02"><sign role="ordf"/><sign role="chef"/></signatures>
  </document>
  <document id="plan" kind="operationalPlan" title="Verksamhetsplan" status="draft" body="kn" date="2026-03-02">
    <section title="Öppet"><p>Biblioteket har öppet till sex på lördagar.</p></section>
    <signatures kind="electronic" place="Strandvika" date="2026-03-02"><sign role="ordf"/></signatures>
    <signatures kind="electronic" place="Strandvika" date="2026-03-02"><sign role="ordf"/></signatures>
  </document>
  <document id="lista" kind="operationalPlan" title="Lista" status="draft" body="kn" date="2026-03-02">
    <section title="Punkter"><p>En punkt.</p></section>
  </document>
</planData>
"""


def openssl(folder, *arguments):
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)


class Authority:
    """A root of its own in a folder, and seals with certificates of it."""

    def __init__(self, folder):
        self.folder = folder
        (folder / "empty.cnf").write_text("[req]\ndistinguished_name=dn\n[dn]\n")
        openssl(folder, "req", "-x509", "-config", "empty.cnf", "-newkey", "rsa:2048", "-nodes", "-keyout", "root.key", "-out", "root.pem",
                "-subj", "/C=SE/O=Rot/CN=Strandvikas rot", "-days", "9000", "-addext", "basicConstraints=critical,CA:TRUE",
                "-addext", "keyUsage=critical,keyCertSign,cRLSign")
        self.root = folder / "root.pem"

    def certify(self, name, subject, *, usage="digitalSignature,nonRepudiation", key=("-newkey", "rsa:2048"), more="", days=3650):
        openssl(self.folder, "req", "-config", "empty.cnf", *key, "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.csr",
                "-utf8", "-subj", subject)
        (self.folder / f"{name}.ext").write_text(
            f"basicConstraints=CA:FALSE\nkeyUsage=critical,{usage}\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n{more}")
        openssl(self.folder, "x509", "-req", "-in", f"{name}.csr", "-CA", "root.pem", "-CAkey", "root.key", "-set_serial", str(abs(hash(name)) % 10**9 + 2),
                "-days", str(days), "-extfile", f"{name}.ext", "-out", f"{name}.pem")

    def seal(self, name, subject, password="hemligt", **how):
        self.certify(name, subject, **how)
        openssl(self.folder, "pkcs12", "-export", "-inkey", f"{name}.key", "-in", f"{name}.pem", "-certfile", "root.pem", "-out", f"{name}.p12",
                "-passout", f"pass:{password}")
        return self.folder / f"{name}.p12"


CONFIGURATION = """[tsa]
serial = tsa.serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
"""


class TimeStampServer:
    """Answers RFC 3161 over HTTP by `openssl ts`; `answer` in place of it sends those bytes."""

    def __init__(self, authority, answer=None):
        authority.certify("tsa", "/C=SE/O=Rot/CN=Tidsstämpel", usage="digitalSignature", more="extendedKeyUsage=critical,timeStamping\n")
        folder = authority.folder
        (folder / "ts.cnf").write_text(CONFIGURATION)
        (folder / "tsa.serial").write_text("01\n")
        self.asked = 0
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                outer.asked += 1
                (folder / "query.tsq").write_bytes(self.rfile.read(int(self.headers["Content-Length"])))
                reply = answer
                if reply is None:
                    openssl(folder, "ts", "-reply", "-config", "ts.cnf", "-section", "tsa", "-queryfile", "query.tsq", "-signer", "tsa.pem",
                            "-inkey", "tsa.key", "-chain", "root.pem", "-out", "reply.tsr")
                    reply = (folder / "reply.tsr").read_bytes()
                self.send_response(200)
                self.send_header("Content-Type", "application/timestamp-reply")
                self.send_header("Content-Length", str(len(reply)))
                self.end_headers()
                self.wfile.write(reply)

            def log_message(self, *_):
                pass

        self.server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/tsr"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
