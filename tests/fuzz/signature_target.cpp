/// A signed PDF file of any bytes: it is refused or judged, and whatever is wrong has a reason.
#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "fuzz.h"
#include "signature/verify.h"

using namespace planverk;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  signature::VerifyOptions options;
  options.at = 1'800'000'000;
  const std::string_view bytes = fuzz::text_of(data, size);
  const auto verdict = signature::verify(bytes, options);
  if (!verdict) {
    require(!verdict.error().message.key.empty());
    return 0;
  }
  require(verdict->bytes == size && verdict->revisions > 0);
  for (const signature::SignatureVerdict& each : verdict->signatures) {
    require(each.signed_bytes <= size && !utf8::first_invalid(each.signer) && !utf8::first_invalid(each.field));
    require(each.trust != signature::Standing::passed && each.now != signature::Standing::passed);  // nobody is trusted
    const bool fatal = std::ranges::any_of(each.reasons, [](const signature::Reason& reason) { return reason.fatal; });
    require(each.now != signature::Standing::failed || fatal);
    require(each.whole_file ? each.later == signature::Later::nothing : true);
  }
  signature::Evidence found;
  signature::add_evidence(bytes, found);
  return 0;
}
