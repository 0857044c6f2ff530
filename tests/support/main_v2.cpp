// Catch2 v2 is one header: its main is compiled once, here.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
