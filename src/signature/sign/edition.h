/// The edition of a file that carries a signature, before there is one: what is appended, with room for it.
#pragma once

#include <cstddef>
#include <string>

#include "base/result.h"
#include "field/found_field.h"
#include "field/open_file.h"
#include "signature/sign.h"

namespace planverk::signature {

struct Edition {
  std::string bytes;        ///< the whole file
  std::size_t gap = 0;      ///< where the signature's `<` stands …
  std::size_t gap_end = 0;  ///< … and what follows its `>`: what lies between is not signed
};

/// `field`: what is to be signed; one without objects is made, and does not show. `room`: bytes of DER that fit.
Result<Edition> make_edition(const OpenFile& file, const FoundField& field, const Certificate& signer,
                             const SignOptions& options, std::size_t room);

}  // namespace planverk::signature
