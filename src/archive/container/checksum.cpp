// As base/hash.cpp, the functions that go straight to the algorithm.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "checksum.h"

#include <openssl/sha.h>

#include <array>

#include "base/hash.h"

namespace planverk::archive {

struct Checksums::State {
  SHA256_CTX small;
  SHA512_CTX large;
  bool wants_large;
};

Checksums::Checksums(bool sha512) : state_(std::make_unique<State>()) {
  SHA256_Init(&state_->small);
  state_->wants_large = sha512;
  if (sha512) SHA512_Init(&state_->large);
}

Checksums::~Checksums() = default;

void Checksums::add(std::string_view piece) {
  bytes_ += piece.size();
  SHA256_Update(&state_->small, piece.data(), piece.size());
  if (state_->wants_large) SHA512_Update(&state_->large, piece.data(), piece.size());
}

std::string Checksums::sha256() {
  Digest digest{};
  SHA256_Final(digest.data(), &state_->small);
  return hex(digest);
}

std::string Checksums::sha512() {
  if (!state_->wants_large) return {};
  std::array<unsigned char, SHA512_DIGEST_LENGTH> digest{};
  SHA512_Final(digest.data(), &state_->large);
  return hex(std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size()));
}

}  // namespace planverk::archive
