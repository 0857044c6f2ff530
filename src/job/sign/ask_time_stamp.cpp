#include "sign/ask_time_stamp.h"

#include <openssl/err.h>
#include <openssl/http.h>

#include <memory>

namespace planverk::job {

namespace {

constexpr int seconds = 30;              ///< for connecting, asking and reading together
constexpr std::size_t most_bytes = 1 << 20;

struct FreeText {
  void operator()(char* text) const { OPENSSL_free(text); }
};
struct FreeBytes {
  void operator()(BIO* bytes) const { BIO_free_all(bytes); }
};
using Text = std::unique_ptr<char, FreeText>;
using Bytes = std::unique_ptr<BIO, FreeBytes>;

struct Address {
  std::string host, port, path;
};

std::optional<Address> parse(const std::string& address) {
  int secure = 0;
  char *host = nullptr, *port = nullptr, *path = nullptr, *query = nullptr;
  const int known = OSSL_HTTP_parse_url(address.c_str(), &secure, nullptr, &host, &port, nullptr, &path, &query, nullptr);
  const Text owned[] = {Text(host), Text(port), Text(path), Text(query)};
  ERR_clear_error();
  if (known != 1 || secure != 0 || !address.starts_with("http://")) return std::nullopt;
  Address out{host, port, path};
  if (query != nullptr && *query != '\0') out.path += std::string("?") + query;
  return out;
}

std::string contents(BIO* bytes) {
  std::string out;
  char part[4096];
  for (int read = 0; (read = BIO_read(bytes, part, sizeof part)) > 0;) out.append(part, static_cast<std::size_t>(read));
  return out;
}

std::string reason() {
  const char* said = ERR_reason_error_string(ERR_peek_last_error());
  std::string out = said == nullptr ? "" : said;
  ERR_clear_error();
  return out;
}

Result<std::string> ask(const Address& server, const std::string& name, std::string_view request) {
  const Bytes question(BIO_new_mem_buf(request.data(), static_cast<int>(request.size())));
  const Bytes answer(OSSL_HTTP_transfer(nullptr, server.host.c_str(), server.port.c_str(), server.path.c_str(), 0, nullptr,
                                        nullptr, nullptr, nullptr, nullptr, nullptr, 0, nullptr,
                                        "application/timestamp-query", question.get(), "application/timestamp-reply", 1,
                                        most_bytes, seconds, 0));
  if (!answer) return device_failure("trouble.time-stamp-server", {{"address", name}, {"why", reason()}});
  return contents(answer.get());
}

}  // namespace

Result<signature::AskTimeStamp> time_stamp_server(const std::string& address) {
  const auto server = parse(address);
  if (!server) return usage_failure("trouble.time-stamp-address", {{"address", address}});
  return [server = *server, address](std::string_view request) { return ask(server, address, request); };
}

}  // namespace planverk::job
