/// Sine and cosine by their series: the same on every machine, which the library's own do not promise.
#pragma once

namespace planverk {

inline constexpr double pi = 3.14159265358979323846;

struct Sines {
  double sine = 0, cosine = 1;
};
/// Of so many quarters of the round (0 to 3) and a rest in radians that is at most one quarter. At whole quarters they
/// are whole.
[[nodiscard]] Sines sines_of(int quarters, double rest);

}  // namespace planverk
