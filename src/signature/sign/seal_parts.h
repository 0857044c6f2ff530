/// What a seal is made of.
#pragma once

#include <vector>

#include "sign/openssl.h"
#include "signature/sign.h"

namespace planverk::signature {

struct Seal::Parts {
  ssl::Key key;
  ssl::Certificate certificate;
  std::vector<ssl::Certificate> chain;  ///< of those who issued it, as the file has them
  Certificate told;
};

}  // namespace planverk::signature
