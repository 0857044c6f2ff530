#include "file/security_store.h"

#include <algorithm>

namespace planverk::signature {

namespace {

constexpr std::size_t most_streams = 1000;    ///< of a kind
constexpr std::size_t most_bytes = 64 << 20;  ///< of all, without their filters

/// `room`: bytes that may still be taken.
void read_streams(const foreign::Objects& file, const foreign::Object& list, std::size_t& room,
                  std::vector<std::string>& to) {
  const std::size_t count = std::min(list.size(), most_streams);
  for (std::size_t index = 0; index < count && room > 0; ++index) {
    auto bytes = file.decoded(list.at(index), room);
    if (!bytes) continue;
    room -= std::min(room, bytes->size());
    to.push_back(std::move(*bytes));
  }
}

}  // namespace

bool has_security_store(const foreign::Objects& file) {
  return file.root().get("/DSS").is_dictionary();
}

Evidence read_security_store(const foreign::Objects& file) {
  Evidence out;
  const foreign::Object store = file.root().get("/DSS");
  std::size_t room = most_bytes;
  read_streams(file, store.get("/Certs"), room, out.certificates);
  read_streams(file, store.get("/CRLs"), room, out.revocation_lists);
  read_streams(file, store.get("/OCSPs"), room, out.ocsp_answers);
  return out;
}

}  // namespace planverk::signature
