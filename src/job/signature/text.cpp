#include "job/report.h"
#include "signature/words.h"

namespace planverk::job {

std::string signature_summary(const VerifiedFile& file, const templates::Labels& messages) {
  return sentence(file_sentence(file), messages);
}

std::string signature_text(const VerifiedFile& file, const signature::VerifyOptions& options,
                           const templates::Labels& messages) {
  std::string out = signature_summary(file, messages) + "\n";
  if (!file.verdict) return out;
  std::size_t number = 0;
  for (const signature::SignatureVerdict& each : file.verdict->signatures) {
    out += "  " + std::to_string(++number) + ". " + sentence(signature_title(each), messages) + "\n";
    for (const Message& line : signature_sentences(each, options.at)) out += "     " + sentence(line, messages) + "\n";
    for (const signature::Reason& reason : each.reasons)
      out += "     - " + sentence(reason_sentence(reason), messages) + "\n";
    if (!each.time_stamp) continue;
    for (const signature::Reason& reason : each.time_stamp->reasons)
      out += "     - " +
             sentence({"signature.stamp.reason", {{"reason", sentence(reason_sentence(reason), messages)}}}, messages) +
             "\n";
  }
  return out;
}

}  // namespace planverk::job
