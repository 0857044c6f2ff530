/// Signs a PDF file with an organisation's seal: reads file and seal, draws the mark, asks for a time stamp, and writes
/// the signed file whole or not at all. The file itself stays as it is.
#pragma once

#include <string>

#include "base/result.h"
#include "job/workshop.h"
#include "signature/sign.h"

namespace planverk::job {

struct SignOptions {
  std::string file;
  std::string out;
  std::string seal;             ///< PKCS#12
  std::string password;         ///< of the seal
  std::string field;            ///< empty: the first that nobody has signed
  std::string invisible_field;  ///< to be made in its place; empty: none
  std::string time_stamp;       ///< address of an RFC 3161 server, `http://…`; empty: none is asked
  signature::Moment at = 0;
  std::string reason, place;
};

struct SignResult {
  signature::Certificate signer;
  bool out_of_time = false;  ///< its certificate was not valid then
};

/// Failures: those of signature::sign and Seal::open, files, the server. Wrong use: `out` is a file that was read.
Result<SignResult> sign_file(Workshop& workshop, const SignOptions& options);

}  // namespace planverk::job
