#include "file/security_store.h"

#include <algorithm>

namespace planverk::signature {

namespace {

constexpr std::size_t most_streams = 2000;
constexpr std::size_t most_bytes = 16 << 20;  ///< of one

void read_streams(const foreign::Objects& file, const foreign::Object& list, std::vector<std::string>& to) {
  const std::size_t count = std::min(list.size(), most_streams);
  for (std::size_t index = 0; index < count; ++index) {
    if (auto bytes = file.decoded(list.at(index), most_bytes)) to.push_back(std::move(*bytes));
  }
}

}  // namespace

bool has_security_store(const foreign::Objects& file) {
  return file.root().get("/DSS").is_dictionary();
}

Evidence read_security_store(const foreign::Objects& file) {
  Evidence out;
  const foreign::Object store = file.root().get("/DSS");
  read_streams(file, store.get("/Certs"), out.certificates);
  read_streams(file, store.get("/CRLs"), out.revocation_lists);
  read_streams(file, store.get("/OCSPs"), out.ocsp_answers);
  return out;
}

}  // namespace planverk::signature
