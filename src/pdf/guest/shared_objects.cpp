#include "guest/shared_objects.h"

#include "file/structure_branch.h"

namespace planverk::pdf {

haru::ObjectId SharedObjects::add(std::string value) {
  const auto [at, is_new] = values_.try_emplace(sha256(value), 0);
  if (is_new) at->second = out_.add_value(std::move(value));
  return at->second;
}

haru::ObjectId SharedObjects::add_stream(std::string entries, std::string_view encoded) {
  const auto [at, is_new] = streams_.try_emplace({sha256(entries), sha256(encoded)}, 0);
  if (is_new) at->second = out_.add_stream(std::move(entries), encoded);
  return at->second;
}

haru::ObjectId SharedObjects::add_data(std::string entries, std::string_view bytes) {
  // The mark keeps it apart from a stream with those very bytes.
  const auto [at, is_new] = streams_.try_emplace({sha256("data" + entries), sha256(bytes)}, 0);
  if (is_new) at->second = out_.add_stream(std::move(entries), compressor_, bytes);
  return at->second;
}

std::string GuestSink::identifier(std::size_t index) const {
  return pdf::identifier(named_before_ + index);
}

}  // namespace planverk::pdf
